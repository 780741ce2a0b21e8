package io.plumbline.server.intake;

import io.plumbline.eventlog.Reject;
import io.plumbline.kernel.Language;
import io.plumbline.kernel.Message;
import io.plumbline.server.api.Words;
import java.util.Locale;

/**
 * A row of a file that was refused (拒收).
 *
 * @param column the column at fault; empty where the row as a whole is
 * @param text the row as it stands in the file
 */
record ImportReject(long line, String column, String code, String zh, String en, String text) {
  static ImportReject of(Reject reject, Words words) {
    return of(reject.line(), reject.column(), reject.reason(), words).said(reject.text());
  }

  static ImportReject of(long line, String column, Message reason, Words words) {
    return new ImportReject(
        line,
        column,
        RefusalWords.code(reason),
        words.in(Language.ZH).say(reason),
        words.in(Language.EN).say(reason),
        "");
  }

  private ImportReject said(String row) {
    return new ImportReject(line, column, code, zh, en, row);
  }

  /** Why, in the language of the page. */
  public String reason(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}
