package io.plumbline.eventlog.store;

import java.util.Arrays;

/** Bytes being written: numbers in as few bytes as they need, small ones in one. */
final class Bytes {
  private byte[] bytes = new byte[256];
  private int length;

  void clear() {
    length = 0;
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  void number(long number) {
    room(10);
    length = number(bytes, length, number << 1 ^ number >> 63);
  }

  void bytes(byte[] in, int from, int to) {
    room(to - from);
    System.arraycopy(in, from, bytes, length, to - from);
    length += to - from;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }

  /** Writes a number that is not negative; returns the place behind it. */
  static int number(byte[] to, int at, long number) {
    int i = at;
    long rest = number;
    while ((rest & ~0x7FL) != 0) {
      to[i++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    to[i++] = (byte) rest;
    return i;
  }

  /** How many bytes a number takes that is not negative. */
  static int size(int number) {
    int size = 1;
    for (int rest = number >>> 7; rest != 0; rest >>>= 7) {
      size++;
    }
    return size;
  }
}
