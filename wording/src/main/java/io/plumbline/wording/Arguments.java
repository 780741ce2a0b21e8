package io.plumbline.wording;

import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.kernel.Text;
import io.plumbline.kernel.catalogue.Layer;
import io.plumbline.kernel.catalogue.Level;
import io.plumbline.kernel.catalogue.RiskLevel;
import io.plumbline.kernel.catalogue.Role;
import io.plumbline.kernel.rules.RuleKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What stands in the places of a sentence, said in its language. */
final class Arguments {
  private final Wording wording;
  private final DateWords dates;

  Arguments(Wording wording, ZoneId zone) {
    this.wording = wording;
    this.dates = new DateWords(wording.language(), zone);
  }

  String say(Object arg) {
    if (arg instanceof Text text) {
      return text.in(wording.language());
    } else if (arg instanceof Message message) {
      return wording.say(message);
    } else if (arg instanceof LocalDate date) {
      return dates.date(date);
    } else if (arg instanceof Instant instant) {
      return dates.moment(instant);
    } else if (arg instanceof BigDecimal yuan) {
      return Money.plain(yuan);
    } else if (arg instanceof Collection<?> several) {
      return list(several);
    }
    return arg instanceof Enum<?> term ? term(term) : arg.toString();
  }

  String list(Collection<?> several) {
    String between = wording.language() == Language.ZH ? "、" : ", ";
    return several.stream().map(this::say).collect(Collectors.joining(between));
  }

  private String term(Enum<?> term) {
    if (term instanceof Level level) {
      return say(level.text());
    } else if (term instanceof RiskLevel risk) {
      return say(risk.text());
    } else if (term instanceof Role role) {
      return say(role.text());
    } else if (term instanceof RuleKind kind) {
      return wording.say(Message.of("finding.kind." + kind.code()));
    } else if (term instanceof Layer layer) {
      return wording.say(Message.of("finding.layer." + layer.code()));
    }
    return term.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
