package io.plumbline.database;

/** What a start of the database is at, so that whoever waits can be told. */
public enum Step {
  /** PostgreSQL's programs are being laid down; once for each version. */
  UNPACKING,
  /** A server that an earlier run left behind is being stopped. */
  STOPPING_ORPHAN,
  /** The first start in this folder: an empty database is being made. */
  CREATING,
  /** The server is starting; after a crash it replays what had been promised. */
  STARTING
}
