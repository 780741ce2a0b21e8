package io.plumbline.eventlog.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Words that come again and again, each kept once under a number. */
final class Dictionary {
  /** The number of a word for which there is no more room. */
  static final int FULL = -1;

  private final int room;
  private final List<byte[]> words = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private long[] hashes = new long[16];
  private int[] slots = new int[32];

  /** A dictionary of at most so many words. */
  Dictionary(int room) {
    this.room = room;
  }

  int numberOf(byte[] in, int from, int to) {
    long hash = Hashing.of(in, from, to);
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (hashes[number] == hash && isWord(number, in, from, to)) {
        return number;
      }
      slot = slot + 1 & (slots.length - 1);
    }
    return words.size() < room ? add(in, from, to, hash, slot) : FULL;
  }

  String text(int number) {
    return texts.get(number);
  }

  int size() {
    return words.size();
  }

  private boolean isWord(int number, byte[] in, int from, int to) {
    byte[] word = words.get(number);
    return Arrays.equals(word, 0, word.length, in, from, to);
  }

  private int add(byte[] in, int from, int to, long hash, int slot) {
    int number = words.size();
    words.add(Arrays.copyOfRange(in, from, to));
    texts.add(new String(in, from, to - from, StandardCharsets.UTF_8));
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
    }
    hashes[number] = hash;
    slots[slot] = number + 1;
    if (words.size() * 2 > slots.length) {
      enlarge();
    }
    return number;
  }

  private void enlarge() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < words.size(); number++) {
      int slot = (int) hashes[number] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = slot + 1 & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
  }
}
