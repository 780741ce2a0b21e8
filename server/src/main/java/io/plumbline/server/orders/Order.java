package io.plumbline.server.orders;

import io.plumbline.kernel.life.OrderLife.OrderState;
import io.plumbline.server.people.Colleague;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A supervision order (督办单). */
record Order(long id, Head head, Parties parties, Standing standing) {

  /** What it says; it stays what it was when it was issued. */
  record Head(String number, OrderKind kind, Source source, String text, Instant issuedAt) {}

  /**
   * From what it came.
   *
   * @param kind none, alert, complaint or case
   * @param id the alert's or complaint's number, or the case's
   */
  record Source(String kind, String id, @Nullable String caseId) {
    static final Source NONE = new Source("none", "", null);
  }

  /**
   * Who has to do with it.
   *
   * @param unitId where the recipient worked when it was issued
   * @param reviewer the level above, to which it was escalated
   */
  record Parties(
      Colleague recipient,
      @Nullable String unitId,
      Colleague issuer,
      @Nullable Colleague reviewer) {}

  /**
   * Where it stands.
   *
   * @param dueOn the day by which the recipient answers
   * @param askedOn the later day that the recipient asks for
   * @param version counts its changes
   */
  record Standing(
      OrderState state, Instant since, LocalDate dueOn, @Nullable LocalDate askedOn, int version) {}

  OrderState state() {
    return standing.state();
  }

  /** Whether the recipient should have answered before that day. */
  boolean isOverdue(LocalDate today) {
    boolean asked = state() == OrderState.ISSUED || state() == OrderState.EXTENSION_ASKED;
    return asked && standing.dueOn().isBefore(today);
  }
}
