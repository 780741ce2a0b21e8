package io.plumbline.eventlog.store;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Numbers;
import io.plumbline.kernel.events.CaseEvent;
import io.plumbline.kernel.events.EventFacts;
import io.plumbline.kernel.events.EventId;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.events.EventTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link EventWriter} wrote. */
@SuppressWarnings("EnumOrdinal") // the numbers live no longer than one audit
final class EventReader {
  private static final EventKind[] KINDS = EventKind.values();
  private static final Column[] COLUMNS = Column.values();
  private final String[] words = new String[COLUMNS.length];
  private final PeopleLists people = new PeopleLists();
  private byte[] in = new byte[0];
  private int at;
  private int end;
  private int caseFrom;
  private int caseTo;

  /** Begins the event at that place; returns the place of what follows the case. */
  int begin(Block block, int place) {
    in = block.bytes();
    at = place;
    int length = (int) plain();
    end = at + length;
    int caseLength = (int) plain();
    caseFrom = at;
    caseTo = at + caseLength;
    return caseTo;
  }

  int caseFrom() {
    return caseFrom;
  }

  int caseTo() {
    return caseTo;
  }

  /** Where the next event begins. */
  int end() {
    return end;
  }

  /** Reads the event whose content stands at that place. */
  Heard read(Block block, int place) {
    in = block.bytes();
    at = place;
    int kindAndFlags = (int) number();
    Instant happened = moment();
    Instant recorded = (kindAndFlags & 1) == 0 ? happened : moment();
    int file = (int) number();
    long line = number();
    words(block.words());
    EventTime time = new EventTime(happened, recorded, (kindAndFlags & 2) != 0, seq());
    EventKind kind = KINDS[kindAndFlags >> 2];
    String stage = word(Column.STAGE);
    CaseEvent event = new CaseEvent(id(), kind, time, stage, facts(), word(Column.CORRECTS));
    return new Heard(file, line, word(Column.ITEM), event);
  }

  private void words(Words dictionary) {
    Arrays.fill(words, "");
    for (int rest = (int) number(); rest != 0; rest &= rest - 1) {
      int column = Integer.numberOfTrailingZeros(rest);
      words[column] = word(COLUMNS[column], dictionary);
    }
  }

  private String word(Column column, Words dictionary) {
    int number = (int) number();
    if ((number & 1) != 0) {
      return dictionary.text(column, number >> 1);
    }
    int length = number >> 1;
    at += length;
    return new String(in, at - length, length, StandardCharsets.UTF_8);
  }

  private String word(Column column) {
    return words[column.ordinal()];
  }

  private EventId id() {
    String id = word(Column.ID);
    String source = word(Column.SOURCE);
    return id.isEmpty() && source.isEmpty() ? EventId.NONE : new EventId(source, id);
  }

  private EventFacts facts() {
    String actor = word(Column.ACTOR);
    List<String> named = people.of(word(Column.PEOPLE));
    return new EventFacts(
        actor, word(Column.UNIT), word(Column.DOCUMENT), named, sum(), word(Column.REASON));
  }

  private EventFacts.@Nullable Sum sum() {
    String yuan = word(Column.AMOUNT);
    String persons = word(Column.PERSONS);
    return yuan.isEmpty() && persons.isEmpty()
        ? null
        : new EventFacts.Sum(
            Numbers.yuan(yuan), persons.isEmpty() ? null : Integer.valueOf(persons));
  }

  private long seq() {
    String seq = word(Column.SEQ);
    return seq.isEmpty() ? 0 : Long.parseLong(seq);
  }

  private Instant moment() {
    long second = number();
    return Instant.ofEpochSecond(second >> 1, (second & 1) == 0 ? 0 : number());
  }

  private long plain() {
    byte b = in[at++];
    if (b >= 0) {
      return b;
    }
    long number = b & 0x7F;
    int shift = 7;
    do {
      b = in[at++];
      number |= (long) (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    return number;
  }

  private long number() {
    long number = plain();
    return number >>> 1 ^ -(number & 1);
  }
}
