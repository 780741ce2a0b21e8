package io.plumbline.server.pages;

import io.plumbline.server.law.LawInForce;
import io.plumbline.server.messages.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Every page has its frame, and is Chinese unless {@code ?lang=en} or its cookie says otherwise.
 */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {
  private final UnitNames units;
  private final Messages messages;
  private final LawInForce law;
  private final InstantSource clock;

  PagesConfiguration(UnitNames units, Messages messages, LawInForce law, InstantSource clock) {
    this.units = units;
    this.messages = messages;
    this.law = law;
    this.clock = clock;
  }

  /** The framework makes one only where a file without a language is there; every text has one. */
  @Bean
  MessageSource messageSource(@Value("${spring.messages.basename}") String[] files) {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasenames(files);
    texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
    texts.setFallbackToSystemLocale(false);
    texts.setDefaultLocale(Locale.CHINESE);
    return texts;
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocale(Locale.CHINESE);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    return resolver;
  }

  private LocalDateTime time() {
    return LocalDateTime.ofInstant(clock.instant(), law.now().catalogue().settings().zone());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName("lang");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
    registry.addInterceptor(new FrameInterceptor(units, messages, this::time));
  }
}
