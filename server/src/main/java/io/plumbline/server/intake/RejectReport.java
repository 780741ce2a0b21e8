package io.plumbline.server.intake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rows of a file that were refused, as CSV: the columns of the command line's reject files,
 * then the code and the reason in both languages. It begins with a mark by which spreadsheets know
 * that it is UTF-8.
 */
record RejectReport(String fileName, List<ImportReject> rejects) {
  private static final String HEADER = "file,line,column,reason,text,code,reason_zh,reason_en\n";

  String csv(Locale locale) {
    return '\uFEFF'
        + HEADER
        + rejects.stream().map(reject -> line(reject, locale)).collect(Collectors.joining());
  }

  private String line(ImportReject reject, Locale locale) {
    return List.of(
                fileName,
                Long.toString(reject.line()),
                reject.column(),
                reject.reason(locale),
                reject.text(),
                reject.code(),
                reject.zh(),
                reject.en())
            .stream()
            .map(RejectReport::quoted)
            .collect(Collectors.joining(","))
        + "\n";
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
