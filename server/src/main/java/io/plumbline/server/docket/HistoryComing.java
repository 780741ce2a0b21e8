package io.plumbline.server.docket;

import java.util.Set;

/**
 * Said, within the transaction that stores them, just before events told as history are added to
 * these cases: what was reached without them can still be told apart from what they bring about.
 */
public record HistoryComing(Set<String> caseIds) {}
