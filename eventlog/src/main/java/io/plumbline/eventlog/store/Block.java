package io.plumbline.eventlog.store;

/** Some events as bytes, and the dictionaries of the writer that wrote them. */
final class Block {
  private final byte[] bytes;
  private final int length;
  private final Words words;

  /** A block of which so many bytes are used. */
  Block(byte[] bytes, int length, Words words) {
    this.bytes = bytes;
    this.length = length;
    this.words = words;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  Words words() {
    return words;
  }
}
