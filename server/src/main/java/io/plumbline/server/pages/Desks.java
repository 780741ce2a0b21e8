package io.plumbline.server.pages;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Routes;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The desks of the navigation; somebody is offered those whose route lets them in. */
final class Desks {
  private static final List<Place> ALL =
      List.of(
          new Place("home", "start", "/"),
          new Place("home", "messages", "/messages"),
          new Place("work", "workbench", "/workbench"),
          new Place("work", "cases", "/cases"),
          new Place("work", "take-in", "/cases/new", "POST"),
          new Place("supervision", "alerts", "/alerts"),
          new Place("supervision", "complaints", "/complaints"),
          new Place("supervision", "orders", "/orders"),
          new Place("supervision", "accountability", "/accountability"),
          new Place("supervision", "sweeps", "/sweeps"),
          new Place("library", "charts", "/charts"),
          new Place("data", "imports", "/imports"),
          new Place("people", "accounts", "/accounts"),
          new Place("people", "units", "/units"),
          new Place("people", "rights", "/rights"),
          new Place("people", "tokens", "/tokens"),
          new Place("people", "acts", "/acts"),
          new Place("system", "operations", "/operations"),
          new Place("system", "materials", "/materials"),
          new Place("system", "deliveries", "/messages/log"));

  private Desks() {}

  /** A desk and the method by which its work is done. */
  private record Place(String group, String key, String path, String method) {
    Place(String group, String key, String path) {
      this(group, key, path, "GET");
    }
  }

  /** What that person is offered while a page of that path is shown. */
  static List<Frame.Group> of(Person person, String shown) {
    List<Place> open = ALL.stream().filter(p -> isOpen(person, p.method(), p.path())).toList();
    String current = current(open, shown);
    return open.stream()
        .map(Place::group)
        .distinct()
        .map(group -> group(group, open, current))
        .toList();
  }

  /** Whether the first route that fits lets that person in. */
  static boolean isOpen(Person person, String method, String path) {
    return Routes.all().stream()
        .filter(route -> route.method().equals("*") || route.method().equals(method))
        .filter(route -> pattern(route).matches(PathContainer.parsePath(path)))
        .findFirst()
        .map(route -> lets(route, person))
        .orElse(false);
  }

  private static boolean lets(Routes.Route route, Person person) {
    return route.access() != Routes.Access.ROLES
        || person.roles().stream().anyMatch(route.roles()::contains);
  }

  private static PathPattern pattern(Routes.Route route) {
    return PathPatternParser.defaultInstance.parse(route.pattern());
  }

  private static Frame.Group group(String group, List<Place> open, String current) {
    return new Frame.Group(
        group,
        open.stream()
            .filter(place -> place.group().equals(group))
            .map(place -> new Frame.Desk(place.key(), place.path(), place.path().equals(current)))
            .toList());
  }

  /** The longest of the desks' paths under which the page stands. */
  private static String current(List<Place> open, String shown) {
    return open.stream()
        .map(Place::path)
        .filter(path -> shown.equals(path) || (path.length() > 1 && shown.startsWith(path + "/")))
        .reduce("", (one, other) -> other.length() > one.length() ? other : one);
  }
}
