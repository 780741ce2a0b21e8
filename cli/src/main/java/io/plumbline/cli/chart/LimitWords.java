package io.plumbline.cli.chart;

import io.plumbline.kernel.Message;
import io.plumbline.kernel.catalogue.Stage;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.Trigger;
import io.plumbline.wording.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits in words: how long, from what, until what; how much. */
public final class LimitWords {
  private final Wording wording;
  private final List<Stage> stages;

  /** Limits that name none of an item's stages. */
  public LimitWords(Wording wording) {
    this(wording, List.of());
  }

  /** Limits between those stages. */
  LimitWords(Wording wording, List<Stage> stages) {
    this.wording = wording;
    this.stages = stages;
  }

  /** The limit of a rule in words; empty where it has none. */
  Optional<String> of(Rule rule) {
    if (rule instanceof Deadline deadline) {
      return Optional.of(deadline(deadline));
    }
    return rule instanceof AmountRule amount ? Optional.of(amount(amount)) : Optional.empty();
  }

  /** How long a limit is, such as 20 working days. */
  public String of(Limit limit) {
    return length(limit, limit.number());
  }

  private String length(Limit limit, int number) {
    if (limit instanceof Limit.WorkingDays) {
      return say("cli.limit.working-days", number);
    } else if (limit instanceof Limit.CalendarDays) {
      return say("cli.limit.calendar-days", number);
    } else if (limit instanceof Limit.Months) {
      return say("cli.limit.months", number);
    }
    return say("cli.limit.day-of-next-month", number);
  }

  private String deadline(Deadline deadline) {
    String length = of(deadline.limit());
    String from = trigger(deadline.from());
    String to = trigger(deadline.to());
    String words =
        from.isEmpty() && to.isEmpty()
            ? length
            : say("cli.limit.between", length, or(from), or(to));
    return extended(words, deadline);
  }

  private String or(String trigger) {
    return trigger.isEmpty() ? say("cli.trigger.stage") : trigger;
  }

  private String extended(String words, Deadline deadline) {
    Deadline.Extension extension = deadline.extension();
    return extension == null
        ? words
        : say(
            "cli.limit.extended",
            words,
            extension.document(),
            length(deadline.limit(), extension.more()));
  }

  private String nameOf(String stage) {
    return stages.stream()
        .filter(other -> other.id().equals(stage))
        .map(other -> other.name().in(wording.language()))
        .findFirst()
        .orElse(stage);
  }

  private String trigger(@Nullable Trigger trigger) {
    if (trigger instanceof Trigger.Completed completed) {
      return say("cli.trigger.completed", nameOf(completed.stage()));
    } else if (trigger instanceof Trigger.Entered entered) {
      return say("cli.trigger.entered", nameOf(entered.stage()));
    } else if (trigger instanceof Trigger.Filed filed) {
      return say("cli.trigger.filed", filed.document());
    } else if (trigger instanceof Trigger.Happened happened) {
      return say("cli.trigger." + happened.kind().code());
    } else if (trigger instanceof Trigger.Opened) {
      return say("cli.trigger.opened");
    }
    return trigger == null ? "" : say("cli.trigger.closed");
  }

  private String amount(AmountRule amount) {
    String key = amount.perPerson() ? "cli.limit.amount-per-person" : "cli.limit.amount";
    return say(key, yuan(amount.minimum()), yuan(amount.maximum()));
  }

  private static String yuan(@Nullable BigDecimal sum) {
    return sum == null ? "—" : String.format(java.util.Locale.ROOT, "%,.2f", sum);
  }

  private String say(String key, Object... args) {
    return wording.say(Message.of(key, args));
  }
}
