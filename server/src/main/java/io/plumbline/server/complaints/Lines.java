package io.plumbline.server.complaints;

import io.plumbline.server.complaints.Attachments.Kept;
import java.util.List;

/** What was said and done, as pages show it. */
final class Lines {
  private final ComplaintWords words;
  private final List<Kept> files;

  Lines(ComplaintWords words, List<Kept> files) {
    this.words = words;
    this.files = files;
  }

  /**
   * A line of the conversation.
   *
   * @param who empty where the reader is not to know more than the side
   */
  record Line(
      String on,
      String side,
      String who,
      String act,
      String text,
      boolean open,
      List<Kept> files) {}

  /** For the complainant: what is open, and no names of staff. */
  List<Line> of(List<Entry> entries, boolean forComplainant) {
    return entries.stream()
        .filter(entry -> entry.open() || !forComplainant)
        .map(entry -> line(entry, forComplainant))
        .toList();
  }

  private Line line(Entry entry, boolean forComplainant) {
    String name = entry.name();
    return new Line(
        words.day(entry.on()),
        words.say("party." + entry.party()),
        forComplainant || name == null ? "" : name,
        words.say("act." + entry.act()),
        entry.text(),
        entry.open(),
        files.stream().filter(file -> file.entry() == entry.id()).toList());
  }
}
