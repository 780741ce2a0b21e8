package io.plumbline.eventlog.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The cases of one part of the store, each with its events in the order of the blocks. */
public final class PartCases {
  private final List<Block> blocks;
  private final Dictionary names = new Dictionary(Integer.MAX_VALUE);
  private final EventReader reader = new EventReader();
  private int[] caseOf = new int[1024];
  private long[] places = new long[1024];
  private int events;
  private int[] ends = new int[0];

  PartCases(List<Block> blocks) {
    this.blocks = blocks;
    for (int i = 0; i < blocks.size(); i++) {
      index(i);
    }
    group();
  }

  /** How many cases there are. */
  public int size() {
    return names.size();
  }

  public String caseId(int index) {
    return names.text(index);
  }

  /** What was heard of that case. */
  public List<Heard> events(int index) {
    int from = index == 0 ? 0 : ends[index - 1];
    List<Heard> heard = new ArrayList<>(ends[index] - from);
    for (int i = from; i < ends[index]; i++) {
      heard.add(reader.read(blocks.get((int) (places[i] >>> 32)), (int) places[i]));
    }
    return heard;
  }

  private void index(int number) {
    Block block = blocks.get(number);
    int at = 0;
    while (at < block.length()) {
      at = reader.begin(block, at);
      int next = reader.end();
      note(
          names.numberOf(block.bytes(), reader.caseFrom(), reader.caseTo()),
          (long) number << 32 | at);
      at = next;
    }
  }

  private void note(int caseNumber, long place) {
    if (events == places.length) {
      caseOf = Arrays.copyOf(caseOf, events * 2);
      places = Arrays.copyOf(places, events * 2);
    }
    caseOf[events] = caseNumber;
    places[events++] = place;
  }

  /** Brings the places of each case together. */
  private void group() {
    int[] next = new int[names.size() + 1];
    for (int i = 0; i < events; i++) {
      next[caseOf[i] + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    long[] sorted = new long[events];
    for (int i = 0; i < events; i++) {
      sorted[next[caseOf[i]]++] = places[i];
    }
    places = sorted;
    ends = next;
  }
}
