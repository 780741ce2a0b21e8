package io.plumbline.server.turns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A matter that waits for somebody.
 *
 * @param state the state's code
 * @param accountName the person's name; null where any of the roles will do
 * @param unitId the person's unit
 */
public record Waiting(
    String life,
    long matter,
    String state,
    String level,
    String party,
    @Nullable Long account,
    @Nullable String accountName,
    @Nullable String unitId,
    List<String> roles,
    String subject,
    @Nullable String caseId,
    Instant enteredAt,
    @Nullable LocalDate dueOn) {
  public Waiting {
    roles = List.copyOf(roles);
  }

  /** The address of its page. */
  public String link() {
    return switch (life) {
      case "alert" -> "/alerts/" + matter;
      case "order" -> "/orders/" + matter;
      case "complaint" -> "/complaints/" + matter;
      default -> "/accountability/" + matter;
    };
  }
}
