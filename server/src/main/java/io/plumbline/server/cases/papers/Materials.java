package io.plumbline.server.cases.papers;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The bureau's own material lists (申请材料): what an applicant must bring for an item. */
@Repository
public class Materials {
  private final JdbcTemplate jdbc;

  Materials(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something that an applicant must bring.
   *
   * @param id 0 of a new one
   * @param conditionZh when it must be brought; empty: always
   * @param example whether it is only an example (示例) and not the bureau's own
   */
  public record Material(
      long id,
      int position,
      String nameZh,
      String nameEn,
      String conditionZh,
      String conditionEn,
      boolean example) {}

  /** The list of that item, in its order. */
  public List<Material> of(String item) {
    return jdbc.query(
        "select id, position, name_zh, name_en, condition_zh, condition_en, example from material"
            + " where item = ? order by position, id",
        (row, number) ->
            new Material(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7)),
        item);
  }

  /** Adds to that item's list. */
  public void add(String item, Material one) {
    jdbc.update(
        "insert into material (item, position, name_zh, name_en, condition_zh, condition_en,"
            + " example) values (?,?,?,?,?,?,?)",
        item,
        one.position(),
        one.nameZh(),
        one.nameEn(),
        one.conditionZh(),
        one.conditionEn(),
        one.example());
  }

  /** Changes one of that item's list. */
  void change(String item, Material one) {
    jdbc.update(
        "update material set position = ?, name_zh = ?, name_en = ?, condition_zh = ?,"
            + " condition_en = ?, example = ? where id = ? and item = ?",
        one.position(),
        one.nameZh(),
        one.nameEn(),
        one.conditionZh(),
        one.conditionEn(),
        one.example(),
        one.id(),
        item);
  }

  void remove(String item, long id) {
    jdbc.update("delete from material where id = ? and item = ?", id, item);
  }
}
