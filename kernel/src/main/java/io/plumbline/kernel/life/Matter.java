package io.plumbline.kernel.life;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where something with a life stands.
 *
 * @param played who played which part so far, by account; {@link Party#SECOND} holds who proposed
 *     what a second person is asked to consent to
 * @param dueOn the last day of the state's limit; null where it has none
 * @param screen what a page shows of it, as a digest; an act that says what it saw is held to it
 * @param appealed whether what is done once was done already: an appeal, more time
 * @param accounted whether accountability was decided, or none is asked for
 */
public record Matter<S extends State>(
    S state,
    Map<Party, Long> played,
    @Nullable LocalDate dueOn,
    String screen,
    boolean appealed,
    boolean accounted) {
  public Matter {
    played = Map.copyOf(played);
  }

  boolean isPlayedBy(Party party, long who) {
    Long known = played.get(party);
    return known != null && known == who;
  }
}
