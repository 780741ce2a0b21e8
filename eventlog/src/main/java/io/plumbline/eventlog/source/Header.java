package io.plumbline.eventlog.source;

import io.plumbline.eventlog.row.Column;
import io.plumbline.eventlog.row.Refused;
import io.plumbline.kernel.Message;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a CSV log: which column stands where; null for those that the audit has no use for.
 */
record Header(List<@Nullable Column> columns) {
  private static final Set<Column> REQUIRED = EnumSet.of(Column.CASE, Column.EVENT, Column.TIME);

  Header {
    columns = Collections.unmodifiableList(new ArrayList<>(columns));
  }

  static Header of(CsvRecords record, byte[] bytes) throws Refused {
    List<@Nullable Column> columns = new ArrayList<>();
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (int i = 0; i < record.fields(); i++) {
      int from = record.start(i);
      String name = new String(bytes, from, record.end(i) - from, StandardCharsets.UTF_8);
      Column column = Column.named(name).orElse(null);
      if (column != null && !seen.add(column)) {
        throw new Refused(column.code(), Message.of("refusal.header-doubled", column.code()));
      }
      columns.add(column);
    }
    require(seen);
    return new Header(columns);
  }

  private static void require(Set<Column> seen) throws Refused {
    for (Column column : REQUIRED) {
      if (!seen.contains(column)) {
        throw new Refused(column.code(), Message.of("refusal.header-missing", column.code()));
      }
    }
  }
}
