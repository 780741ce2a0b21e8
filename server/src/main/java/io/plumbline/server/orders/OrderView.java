package io.plumbline.server.orders;

import io.plumbline.server.people.Person;
import io.plumbline.server.people.Role;
import io.plumbline.server.turns.TurnWords;
import io.plumbline.server.turns.Turns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Lays out an order for its pages, in the language of who reads it. */
final class OrderView {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private final MessageSource messages;
  private final ZoneId zone;
  private final LocalDate today;
  private final Locale locale;

  OrderView(MessageSource messages, ZoneId zone, LocalDate today, Locale locale) {
    this.messages = messages;
    this.zone = zone;
    this.today = today;
    this.locale = locale;
  }

  /** An order as a list and its page show it. */
  record Row(Order order, String kind, String state, String recipient, String issuer, Days days) {}

  /**
   * Its days.
   *
   * @param due as a table writes it
   */
  record Days(String issued, String due, boolean overdue) {}

  /** Something that happened, as the time line shows it. */
  record Line(String at, String act, String who, List<String> facts, OrderEntry entry) {
    Line {
      facts = List.copyOf(facts);
    }
  }

  Row row(Order order) {
    Order.Parties parties = order.parties();
    Days days =
        new Days(
            minute(order.head().issuedAt()),
            order.standing().dueOn().toString(),
            order.isOverdue(today));
    return new Row(
        order,
        say("kind." + order.head().kind().code()),
        say("state." + order.state().code()),
        parties.recipient().called(locale),
        parties.issuer().called(locale),
        days);
  }

  Line line(OrderEntry entry) {
    List<String> facts = new java.util.ArrayList<>();
    OrderEntry.Finding finding = entry.said().finding();
    if (!finding.choice().isEmpty()) {
      facts.add(say("finding." + finding.choice()));
      facts.add(say("truthful.ground", finding.truthfulGround()));
      facts.add(say("objective.ground", finding.objectiveGround()));
    }
    LocalDate due = entry.said().dueOn();
    if (due != null) {
      facts.add(say("day." + entry.move().act(), day(due)));
    }
    return new Line(
        minute(entry.at()), say("act." + entry.move().act()), entry.who(), facts, entry);
  }

  /** Who is to do what by when; after its end, how it ended. */
  String turn(Order order, Turns turns, TurnWords words) {
    return turns
        .find(OrderTurns.LIFE, order.id())
        .map(waiting -> words.sentence(waiting, locale))
        .orElseGet(
            () ->
                say(
                    "ended." + order.state().code(),
                    day(LocalDate.ofInstant(order.standing().since(), zone))));
  }

  /** Whether that person learns from what the order comes: never from which complaint it does. */
  static boolean showsSource(Order order, Person person) {
    boolean inspects = person.is(Role.INSPECTOR) && order.parties().recipient().id() != person.id();
    return switch (order.head().source().kind()) {
      case "none" -> false;
      case "complaint" -> inspects;
      default -> true;
    };
  }

  String day(LocalDate on) {
    return (locale.getLanguage().equals("en") ? ENGLISH : CHINESE).format(on);
  }

  String minute(Instant at) {
    return LocalDateTime.ofInstant(at, zone).format(MINUTE);
  }

  String say(String key, Object... args) {
    return messages.getMessage("orders." + key, args, locale);
  }
}
