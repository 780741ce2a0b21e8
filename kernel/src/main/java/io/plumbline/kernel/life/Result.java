package io.plumbline.kernel.life;

/** What comes of an attempt. */
public sealed interface Result<S extends State> {

  /**
   * It may be done.
   *
   * @param by the part that was played
   */
  record Moved<S extends State>(S to, Party by) implements Result<S> {}

  /**
   * It may not.
   *
   * @param code {@code ended} where nothing is expected any more, {@code not-now} where the state
   *     knows no such act, {@code not-your-turn} where it is somebody else's, otherwise a {@link
   *     Condition}'s
   */
  record Refused<S extends State>(String code) implements Result<S> {}
}
