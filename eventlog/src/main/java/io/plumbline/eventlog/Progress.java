package io.plumbline.eventlog;

/** Hears how far an audit has come; called from several threads. */
public interface Progress {

  /** What an audit is doing. */
  enum Phase {
    /** Reading the logs; counted in bytes on disk. */
    READING,
    /** Judging the cases; counted in parts of them. */
    JUDGING
  }

  /** So much of that phase is done. */
  void at(Phase phase, long done, long total);

  /** Nobody listens. */
  Progress NONE = (phase, done, total) -> {};
}
