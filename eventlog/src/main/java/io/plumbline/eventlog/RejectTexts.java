package io.plumbline.eventlog;

import io.plumbline.eventlog.source.LogFile;
import io.plumbline.eventlog.source.RowLookup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up again, in the logs, the rows that were refused only when their cases were known. */
final class RejectTexts {
  private RejectTexts() {}

  static List<Reject> of(List<LateReject> late, List<LogFile> files) throws IOException {
    List<Reject> rejects = new ArrayList<>();
    for (int file = 0; file < files.size(); file++) {
      int number = file;
      List<LateReject> here = late.stream().filter(reject -> reject.file() == number).toList();
      Map<Long, String> lines = here.isEmpty() ? Map.of() : lines(files.get(file), here);
      for (LateReject reject : here) {
        String text = lines.getOrDefault(reject.line(), "");
        rejects.add(
            new Reject(
                files.get(file).name(), reject.line(), reject.column(), reject.reason(), text));
      }
    }
    return rejects;
  }

  private static Map<Long, String> lines(LogFile file, List<LateReject> rejects)
      throws IOException {
    Set<Long> wanted = new HashSet<>();
    rejects.forEach(reject -> wanted.add(reject.line()));
    return RowLookup.texts(file, wanted);
  }
}
