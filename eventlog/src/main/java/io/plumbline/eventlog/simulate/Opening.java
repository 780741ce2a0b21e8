package io.plumbline.eventlog.simulate;

/**
 * A case that opens.
 *
 * @param at when
 * @param number which case of the log it is, from 0
 * @param pace how fast the bureau is in that week, per cent of the usual time
 * @param desk who handles it
 */
record Opening(Chart chart, String caseId, int number, long at, int pace, Desk desk) {}
