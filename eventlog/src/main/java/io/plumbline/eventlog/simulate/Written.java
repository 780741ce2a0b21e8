package io.plumbline.eventlog.simulate;

/**
 * What was written.
 *
 * @param cases how many cases opened
 * @param events how many rows the log has
 * @param findings how many rows the truth file has
 */
public record Written(int cases, long events, int findings) {}
