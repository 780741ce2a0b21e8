package io.plumbline.eventlog.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Words that come again and again, each kept once under a number. */
final class Dictionary {
  /** The number of a word for which there is no more room. */
  static final int FULL = -1;

  private final int room;
  private byte[][] words = new byte[16][];
  private String[] texts = new String[16];
  private int size;

  /**
   * Where a word's hash points: the hash's upper half and the word's number from 1, so that a word
   * that is not here is told from one that is without another look into memory.
   */
  private long[] slots = new long[32];

  /** A dictionary of at most so many words. */
  Dictionary(int room) {
    this.room = room;
  }

  int numberOf(byte[] in, int from, int to) {
    long hash = Hashing.of(in, from, to);
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int number = (int) slots[slot] - 1;
      if ((slots[slot] ^ hash) >>> 32 == 0 && isWord(number, in, from, to)) {
        return number;
      }
      slot = slot + 1 & (slots.length - 1);
    }
    return size < room ? add(in, from, to) : FULL;
  }

  String text(int number) {
    return texts[number];
  }

  int size() {
    return size;
  }

  private boolean isWord(int number, byte[] in, int from, int to) {
    byte[] word = words[number];
    return Arrays.equals(word, 0, word.length, in, from, to);
  }

  private int add(byte[] in, int from, int to) {
    if (size == words.length) {
      enlarge();
    }
    words[size] = Arrays.copyOfRange(in, from, to);
    texts[size] = new String(in, from, to - from, StandardCharsets.UTF_8);
    point(size);
    return size++;
  }

  /** Room for twice as many words; half of the slots stay free. */
  private void enlarge() {
    words = Arrays.copyOf(words, size * 2);
    texts = Arrays.copyOf(texts, size * 2);
    slots = new long[size * 4];
    for (int number = 0; number < size; number++) {
      point(number);
    }
  }

  private void point(int number) {
    long hash = Hashing.of(words[number], 0, words[number].length);
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = slot + 1 & (slots.length - 1);
    }
    slots[slot] = hash >>> 32 << 32 | number + 1;
  }
}
