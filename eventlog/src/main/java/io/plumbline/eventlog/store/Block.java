package io.plumbline.eventlog.store;

/**
 * Some events as bytes, and the dictionaries of the writer that wrote them.
 *
 * @param length how many of the bytes are used
 */
record Block(byte[] bytes, int length, Words words) {}
