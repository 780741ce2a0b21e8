package io.plumbline.kernel.verdict;

import io.plumbline.kernel.events.CaseEvent;
import java.util.List;

/**
 * A case and all that is on record of it.
 *
 * @param caseId the case's number
 * @param itemCode the code of its power item
 * @param events in any order, heard once or twice
 */
public record CaseFile(String caseId, String itemCode, List<CaseEvent> events) {}
