package io.plumbline.server.supervision;

import io.plumbline.kernel.catalogue.ControlPoint;
import io.plumbline.kernel.catalogue.PowerItem;
import io.plumbline.kernel.catalogue.Responsible;
import io.plumbline.kernel.catalogue.Role;
import io.plumbline.kernel.verdict.Rung;
import io.plumbline.server.people.Superiors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds the person who answers for a rule of a case (责任主体). */
@Repository
class Answerable {
  private final JdbcTemplate jdbc;
  private final Superiors superiors;

  Answerable(JdbcTemplate jdbc, Superiors superiors) {
    this.jdbc = jdbc;
    this.superiors = superiors;
  }

  /**
   * Who answers.
   *
   * @param personId the account; null where nobody was found
   * @param printed the party in the chart's words
   * @param nobody why nobody was found: {@code no-party} where the chart names none for that stage,
   *     {@code no-account} where nobody who works here is meant; null where somebody was
   */
  record Party(@Nullable Long personId, String printed, @Nullable String nobody) {}

  /**
   * Where a case lies.
   *
   * @param works the unit in which its handler works, as long as they do
   */
  private record Place(@Nullable String unit, @Nullable Long handler, @Nullable String works) {}

  private record Asked(String role, List<String> units) {}

  /** A search among some cases, which asks the database nothing twice. */
  Search among(List<String> caseIds) {
    return new Search(caseIds);
  }

  /** Looks for those who answer, for some cases at a time. */
  final class Search {
    private final List<String> caseIds;
    private final Map<Asked, Optional<Long>> found = new HashMap<>();
    private @Nullable Map<String, Place> places;

    private Search(List<String> caseIds) {
      this.caseIds = caseIds;
    }

    /** Who answers for that rung of that case. */
    Party of(Judged one, Rung rung) {
      PowerItem item = one.verdictOrThrow().basis().item();
      return of(one.caseId(), item, rung.point().stage());
    }

    /** Who answers at that stage of that case. */
    Party of(String caseId, PowerItem item, String stage) {
      List<Responsible> parties = parties(item, stage);
      Place place = place(caseId);
      String printed = String.join("、", parties.stream().map(Responsible::printed).toList());
      for (Responsible party : parties) {
        Long person = person(party, place);
        if (person != null) {
          return new Party(person, printed, null);
        }
      }
      Long fallback = parties.isEmpty() ? person(null, place) : null;
      String why = parties.isEmpty() ? "no-party" : "no-account";
      return new Party(fallback, printed, fallback == null ? why : null);
    }

    private Place place(String caseId) {
      Map<String, Place> known = places;
      if (known == null) {
        known = places(caseIds);
        places = known;
      }
      return known.getOrDefault(caseId, new Place(null, null, null));
    }

    /**
     * Staff are the case's handler; of a unit its chief answers, unless the handler works there.
     */
    private @Nullable Long person(@Nullable Responsible party, Place place) {
      List<String> units = units(party, place.unit());
      Role role = party == null ? null : party.role();
      if (role == Role.DEPUTY_DIRECTOR || role == Role.HEAD) {
        return first("DEPUTY_DIRECTOR", units);
      }
      if (role == Role.SECTION_CHIEF) {
        return first("SECTION_CHIEF", units);
      }
      if (place.works() != null && units.contains(place.works())) {
        return place.handler();
      }
      Long chief = role == Role.STAFF ? null : first("SECTION_CHIEF", units);
      return chief != null ? chief : first("CLERK", units);
    }

    private @Nullable Long first(String role, List<String> units) {
      return found
          .computeIfAbsent(new Asked(role, units), asked -> Answerable.this.first(asked))
          .orElse(null);
    }
  }

  private static List<Responsible> parties(PowerItem item, String stage) {
    int position = item.stageIds().indexOf(stage);
    for (ControlPoint point : item.controlPoints()) {
      if (position >= 0 && point.stages().holds(position)) {
        return point.responsible().parties();
      }
    }
    return List.of();
  }

  private static List<String> units(@Nullable Responsible party, @Nullable String unit) {
    List<String> units = new ArrayList<>(party == null ? List.of() : party.units());
    if (unit != null && (units.isEmpty() || (party != null && party.unitClass() != null))) {
      units.add(0, unit);
    }
    return units;
  }

  private Map<String, Place> places(List<String> caseIds) {
    Map<String, Place> places = new HashMap<>();
    jdbc.query(
        "select c.case_id, c.unit_id, c.handler_id, a.unit_id from case_file c"
            + " left join account a on a.id = c.handler_id and a.active where c.case_id = any(?)",
        statement -> statement.setArray(1, Columns.texts(statement, caseIds)),
        row -> {
          Long handler = row.getObject(3, Long.class);
          places.put(row.getString(1), new Place(row.getString(2), handler, row.getString(4)));
        });
    return places;
  }

  private Optional<Long> first(Asked asked) {
    return superiors.nearest(io.plumbline.server.people.Role.valueOf(asked.role()), asked.units());
  }
}
