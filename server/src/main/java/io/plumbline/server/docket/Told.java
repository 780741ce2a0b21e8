package io.plumbline.server.docket;

import io.plumbline.kernel.events.CaseEvent;

/**
 * An event as it is told, not yet taken.
 *
 * @param caseId the number of its case
 * @param item the item's code or full name; empty where the teller names none
 * @param event the event, its stage as the teller's word
 */
public record Told(String caseId, String item, CaseEvent event) {}
