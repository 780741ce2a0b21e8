package io.plumbline.cli;

/** What a call tells the shell; where several apply the highest number counts. */
final class ExitStatus {
  /** Nothing was found. */
  static final int NOTHING_FOUND = 0;

  /** There are findings, or problems in a catalogue. */
  static final int FINDINGS = 1;

  /** Some of the input was rejected, whether or not there are findings. */
  static final int REJECTED = 2;

  /** It could not run at all. */
  static final int COULD_NOT_RUN = 3;

  private ExitStatus() {}
}
