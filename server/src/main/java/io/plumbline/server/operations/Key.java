package io.plumbline.server.operations;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an operator may set, by flag, by environment or in a file, under one name. */
enum Key {
  PORT("N"),
  ADDRESS("IP"),
  DATA("DIR"),
  CATALOGUE("DIR"),
  DATABASE("URL"),
  DATABASE_USER("NAME"),
  /** Secrets, by environment or file only: flags are seen by everybody on the machine. */
  DATABASE_PASSWORD(""),
  DATABASE_PASSWORD_FILE("FILE"),
  PUBLIC_ADDRESS("URL"),
  SMTP("URL"),
  SMTP_PASSWORD(""),
  SMTP_PASSWORD_FILE("FILE"),
  MAIL_FROM("ADDRESS"),
  SMS_GATEWAY("FILE"),
  SMS_SECRET(""),
  SMS_SECRET_FILE("FILE"),
  SMS_REPORT_TOKEN(""),
  SMS_REPORT_TOKEN_FILE("FILE"),
  QUIET_HOURS("HH:MM-HH:MM"),
  DIGEST_AT("HH:MM");

  private final String label;

  Key(String label) {
    this.label = label;
  }

  /** Its name in a file, and after two dashes as a flag. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name in the environment. */
  String variable() {
    return "PLUMBLINE_" + name();
  }

  /** What its flag takes; empty where it has none. */
  String label() {
    return label;
  }

  static Optional<Key> of(String code) {
    return Stream.of(values()).filter(key -> key.code().equals(code)).findFirst();
  }
}
