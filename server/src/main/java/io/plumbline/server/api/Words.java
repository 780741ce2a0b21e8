package io.plumbline.server.api;

import io.plumbline.kernel.Language;
import io.plumbline.server.law.LawInForce;
import io.plumbline.wording.FindingWords;
import io.plumbline.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The product's words in the language that a request asks for: Chinese unless it prefers English.
 */
@Component
public class Words {
  private final LawInForce law;
  private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

  Words(LawInForce law) {
    this.law = law;
    ZoneId zone = law.now().catalogue().settings().zone();
    for (Language language : Language.values()) {
      wordings.put(language, new Wording(language, zone));
    }
  }

  /** The language of the header Accept-Language. */
  public Language language(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Language.ZH;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      if (locale.getLanguage().equals("zh")) {
        return Language.ZH;
      }
      if (locale.getLanguage().equals("en")) {
        return Language.EN;
      }
    }
    return Language.ZH;
  }

  public Wording in(Language language) {
    return wordings.getOrDefault(language, new Wording(language));
  }

  public Wording of(HttpServletRequest request) {
    return in(language(request));
  }

  /** Findings in that language, by the calendar that holds now. */
  public FindingWords findings(Language language) {
    ZoneId zone = law.now().catalogue().settings().zone();
    return new FindingWords(in(language), zone, law.now().judge().calendar());
  }
}
