package io.plumbline.catalogue;

import io.plumbline.catalogue.CatalogueExport.Fields;
import io.plumbline.kernel.days.Limit;
import io.plumbline.kernel.events.EventKind;
import io.plumbline.kernel.rules.AmountRule;
import io.plumbline.kernel.rules.Deadline;
import io.plumbline.kernel.rules.DocumentRule;
import io.plumbline.kernel.rules.Headcount;
import io.plumbline.kernel.rules.Rule;
import io.plumbline.kernel.rules.Trigger;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule with the keys of the YAML files; years are told as months. */
final class RuleExport {
  private RuleExport() {}

  static Map<String, Object> of(Rule rule) {
    if (rule instanceof Deadline deadline) {
      return deadline(deadline);
    } else if (rule instanceof DocumentRule document) {
      return document(document);
    } else if (rule instanceof Headcount headcount) {
      return new Fields().with("minimum", headcount.minimum()).with("role", headcount.role()).map();
    }
    return rule instanceof AmountRule amount ? amount(amount) : Map.of();
  }

  private static Map<String, Object> deadline(Deadline deadline) {
    Limit limit = deadline.limit();
    Fields fields = new Fields().with(unit(limit), limit.number());
    fields.with("roll", limit.rolls() ? null : false);
    fields.with("from", deadline.from() == null ? null : trigger(deadline.from()));
    fields.with("to", deadline.to() == null ? null : trigger(deadline.to()));
    return fields.with("extension", extension(deadline)).map();
  }

  private static @Nullable Map<String, Object> extension(Deadline deadline) {
    Deadline.Extension extension = deadline.extension();
    return extension == null
        ? null
        : new Fields()
            .with("document", extension.document())
            .with(unit(deadline.limit()), extension.more())
            .map();
  }

  static String unit(Limit limit) {
    if (limit instanceof Limit.WorkingDays) {
      return "working_days";
    } else if (limit instanceof Limit.CalendarDays) {
      return "calendar_days";
    }
    return limit instanceof Limit.Months ? "months" : "day_of_next_month";
  }

  private static Map<String, Object> trigger(Trigger trigger) {
    if (trigger instanceof Trigger.Entered entered) {
      return Map.of("entered", entered.stage());
    } else if (trigger instanceof Trigger.Completed completed) {
      return Map.of("completed", completed.stage());
    } else if (trigger instanceof Trigger.Filed filed) {
      return Map.of("document", filed.document());
    } else if (trigger instanceof Trigger.Happened happened) {
      return happened.kind() == EventKind.AMOUNT
          ? Map.of("amount", "decided")
          : Map.of("paid", "case");
    }
    return trigger instanceof Trigger.Closed ? Map.of("closed", "case") : Map.of("opened", "case");
  }

  private static Map<String, Object> document(DocumentRule document) {
    Fields fields = new Fields().with("name", document.name());
    fields.with(
        "minimum_signers", document.minimumSigners() == 0 ? null : document.minimumSigners());
    return fields.with("when", document.majorOnly() ? "major_case" : null).map();
  }

  private static Map<String, Object> amount(AmountRule amount) {
    Fields fields = new Fields().with("per", amount.perPerson() ? "person" : "case");
    return fields
        .with("minimum", plain(amount.minimum()))
        .with("maximum", plain(amount.maximum()))
        .map();
  }

  private static @Nullable String plain(@Nullable BigDecimal bound) {
    return bound == null ? null : bound.toPlainString();
  }
}
