package io.plumbline.server.complaints;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.web.multipart.MultipartFile;

/** The files of complaints, as they were cleaned; each has a number and no other name. */
@Repository
class Attachments {
  static final int MOST = 4;
  static final int MOST_IN_ALL = 40;
  private final JdbcTemplate jdbc;

  Attachments(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A file that is kept, without its content. */
  record Kept(long entry, int number, String mediaType, long bytes) {
    /** The name under which it is handed out. */
    public String fileName() {
      return "attachment-" + number + "." + Clean.ending(mediaType);
    }

    public String ending() {
      return Clean.ending(mediaType);
    }

    public long kilobytes() {
      return Math.max(1, bytes / 1024);
    }
  }

  /** What was sent, cleaned; nothing uncleaned is written anywhere. */
  static List<Clean> clean(List<MultipartFile> sent) throws UncleanException {
    List<Clean> clean = new ArrayList<>();
    for (MultipartFile file : sent) {
      if (!file.isEmpty()) {
        clean.add(Cleaning.clean(bytes(file)));
      }
    }
    if (clean.size() > MOST) {
      throw new UncleanException("file-too-many");
    }
    return clean;
  }

  private static byte[] bytes(MultipartFile file) throws UncleanException {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncleanException("file-broken");
    }
  }

  void keep(long complaint, long entry, List<Clean> files) {
    for (Clean file : files) {
      jdbc.update(
          "insert into complaint_file (complaint_id, entry_id, number, media_type, content)"
              + " select ?, ?, coalesce(max(number), 0) + 1, ?, ? from complaint_file"
              + " where complaint_id = ?",
          complaint,
          entry,
          file.mediaType(),
          file.content(),
          complaint);
    }
  }

  List<Kept> of(long complaint) {
    return jdbc.query(
        "select entry_id, number, media_type, length(content) from complaint_file"
            + " where complaint_id = ? order by number",
        (row, n) -> new Kept(row.getLong(1), row.getInt(2), row.getString(3), row.getLong(4)),
        complaint);
  }

  Optional<Clean> one(long complaint, int number) {
    return jdbc
        .query(
            "select media_type, content from complaint_file where complaint_id = ? and number = ?",
            (row, n) -> new Clean(row.getString(1), row.getBytes(2)),
            complaint,
            number)
        .stream()
        .findFirst();
  }
}
