package io.plumbline.server.people.units;

import io.plumbline.server.people.Acts;
import io.plumbline.server.people.Person;
import io.plumbline.server.people.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bureau's tree of units; they are added, named and moved, and never removed: cases name them.
 */
@Service
public class Units {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,100}");
  private final JdbcTemplate jdbc;
  private final Acts acts;

  Units(JdbcTemplate jdbc, Acts acts) {
    this.jdbc = jdbc;
    this.acts = acts;
  }

  /** A unit as a form says it; without an id it goes by its name. */
  record Entered(String id, String zh, String en, @Nullable String parentId) {
    static Entered of(String id, String zh, String en, String parent) {
      String name = zh.strip();
      return new Entered(
          id.isBlank() ? name : id.strip(), name, en.strip(), parent.isBlank() ? null : parent);
    }
  }

  /** A unit and how deep it stands in the tree. */
  record Leaf(String id, String zh, String en, @Nullable String parentId, int depth) {
    /** Its name, set in by its depth, for a list to choose from. */
    public String indented(String language) {
      return "\u2003".repeat(depth) + name(language);
    }

    public String name(String language) {
      return language.equals("en") ? en : zh;
    }
  }

  /** All units, each before those below it. */
  public List<Leaf> tree() {
    return jdbc.query(
        "with recursive tree as ("
            + "select id, name_zh, name_en, parent_id, 0 depth,"
            + " array[lpad(position::text, 8, '0') || id] path from unit where parent_id is null"
            + " union all select u.id, u.name_zh, u.name_en, u.parent_id, depth + 1,"
            + " path || (lpad(u.position::text, 8, '0') || u.id)"
            + " from unit u join tree t on u.parent_id = t.id)"
            + " select id, name_zh, name_en, parent_id, depth from tree order by path",
        (row, number) ->
            new Leaf(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5)));
  }

  /** Names by id. */
  public Map<String, String> names(String language) {
    return tree().stream().collect(Collectors.toMap(Leaf::id, leaf -> leaf.name(language)));
  }

  @Transactional
  public List<Refused> add(Person by, Entered unit) {
    lock();
    List<Refused> faults = faults(unit);
    if (!ID.matcher(unit.id()).matches()) {
      faults.add(new Refused("id", "unit-id"));
    } else if (exists(unit.id())) {
      faults.add(new Refused("id", "unit-taken"));
    }
    if (faults.isEmpty()) {
      jdbc.update(
          "insert into unit (id, name_zh, name_en, parent_id, position)"
              + " select ?,?,?,?, coalesce(max(position), 0) + 1 from unit",
          unit.id(),
          unit.zh(),
          unit.en(),
          unit.parentId());
      acts.record(by, "unit.added", unit.id(), true, unit.zh());
    }
    return faults;
  }

  @Transactional
  public List<Refused> change(Person by, Entered unit) {
    lock();
    List<Refused> faults = faults(unit);
    if (unit.parentId() != null && isBelow(unit.parentId(), unit.id())) {
      faults.add(new Refused("parent", "unit-below-itself"));
    }
    if (faults.isEmpty()) {
      jdbc.update(
          "update unit set name_zh = ?, name_en = ?, parent_id = ? where id = ?",
          unit.zh(),
          unit.en(),
          unit.parentId(),
          unit.id());
      String under = unit.parentId() == null ? "" : " under " + unit.parentId();
      acts.record(by, "unit.changed", unit.id(), true, unit.zh() + under);
    }
    return faults;
  }

  public boolean exists(String id) {
    return !jdbc.queryForList("select 1 from unit where id = ?", id).isEmpty();
  }

  private List<Refused> faults(Entered unit) {
    List<Refused> faults = new ArrayList<>();
    if (!NAME.matcher(unit.zh()).matches()) {
      faults.add(new Refused("zh", "name"));
    }
    if (!NAME.matcher(unit.en()).matches()) {
      faults.add(new Refused("en", "name"));
    }
    if (unit.parentId() != null && !exists(unit.parentId())) {
      faults.add(new Refused("parent", "unit-unknown"));
    }
    return faults;
  }

  /** Two moves at once could put each unit below the other. */
  private void lock() {
    jdbc.execute("lock table unit in share row exclusive mode");
  }

  private boolean isBelow(String id, String above) {
    return !jdbc.queryForList(
            "with recursive up(id, parent_id) as (select id, parent_id from unit where id = ?"
                + " union select u.id, u.parent_id from unit u join up on u.id = up.parent_id)"
                + " select 1 from up where id = ?",
            id,
            above)
        .isEmpty();
  }
}
