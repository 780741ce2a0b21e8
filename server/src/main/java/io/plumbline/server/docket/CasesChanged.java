package io.plumbline.server.docket;

import java.util.Set;

/**
 * Said, within the transaction that stores them, when events were added to these cases.
 *
 * @param history whether the events were told as history
 */
public record CasesChanged(Set<String> caseIds, boolean history) {}
