package io.plumbline.eventlog.findings;

import io.plumbline.eventlog.FindingRow;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A finding's columns as text. */
record Cells(ZoneId zone) {
  private static final DateTimeFormatter AT = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  List<String> of(FindingRow row) {
    FindingRow.Place place = row.place();
    FindingRow.Late late = row.lateness();
    return List.of(
        row.caseId(),
        row.item(),
        place.stage(),
        place.layer().code(),
        place.point(),
        place.kind().code(),
        place.level().code(),
        AT.format(row.at().atZone(zone)),
        late == null ? "" : late.due().toString(),
        late == null || late.actual() == null ? "" : late.actual().toString(),
        late == null ? "" : Integer.toString(late.over()),
        row.detail());
  }
}
