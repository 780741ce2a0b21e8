package io.plumbline.cli;

import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.Trigger;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A rule as JSON, in the words of the catalogue's files. */
final class RuleJson {
  private RuleJson() {}

  static Fields of(Rule rule) {
    Fields fields = new Fields().put("kind", rule.kind().code());
    if (rule instanceof Deadline deadline) {
      return deadline(fields, deadline);
    } else if (rule instanceof DocumentRule document) {
      return document(fields, document);
    } else if (rule instanceof Headcount headcount) {
      return fields.put("minimum", headcount.minimum()).put("role", headcount.role());
    } else if (rule instanceof AmountRule amount) {
      return amount(fields, amount);
    }
    return fields;
  }

  static Fields limit(Limit limit) {
    if (limit instanceof Limit.WorkingDays) {
      return new Fields().put("working_days", limit.number());
    } else if (limit instanceof Limit.CalendarDays) {
      return new Fields().put("calendar_days", limit.number()).put("roll", limit.rolls());
    } else if (limit instanceof Limit.Months) {
      return new Fields().put("months", limit.number()).put("roll", limit.rolls());
    }
    return new Fields().put("day_of_next_month", limit.number());
  }

  private static Fields deadline(Fields fields, Deadline deadline) {
    limit(deadline.limit()).map().forEach(fields::put);
    Deadline.Extension extension = deadline.extension();
    return fields
        .put("from", trigger(deadline.from()))
        .put("to", trigger(deadline.to()))
        .put(
            "extension",
            extension == null
                ? null
                : (Object)
                    new Fields()
                        .put("document", extension.document())
                        .put("more", extension.more())
                        .map());
  }

  private static @Nullable Object trigger(@Nullable Trigger trigger) {
    if (trigger == null) {
      return null;
    } else if (trigger instanceof Trigger.Completed completed) {
      return new Fields().put("completed", completed.stage()).map();
    } else if (trigger instanceof Trigger.Entered entered) {
      return new Fields().put("entered", entered.stage()).map();
    } else if (trigger instanceof Trigger.Filed filed) {
      return new Fields().put("document", filed.document()).map();
    } else if (trigger instanceof Trigger.Happened happened) {
      return new Fields().put("event", happened.kind().code()).map();
    }
    return new Fields().put("event", trigger instanceof Trigger.Opened ? "open" : "close").map();
  }

  private static Fields document(Fields fields, DocumentRule document) {
    return fields
        .put("name", document.name())
        .put("minimum_signers", document.minimumSigners())
        .put("when", document.majorOnly() ? "major_case" : null);
  }

  private static Fields amount(Fields fields, AmountRule amount) {
    return fields
        .put("per", amount.perPerson() ? "person" : "case")
        .put("minimum", yuan(amount.minimum()))
        .put("maximum", yuan(amount.maximum()));
  }

  private static @Nullable Object yuan(@Nullable BigDecimal sum) {
    return sum == null ? null : sum.toPlainString();
  }
}
