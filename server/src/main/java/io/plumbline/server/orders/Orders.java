package io.plumbline.server.orders;

import io.plumbline.kernel.life.OrderLife.OrderAct;
import io.plumbline.server.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;

/** Supervision orders as other modules issue and answer them, under the same rules as the pages. */
@Service
public class Orders {
  private final Issuing issuing;
  private final Sources sources;
  private final OrderBook book;
  private final Handling handling;

  Orders(Issuing issuing, Sources sources, OrderBook book, Handling handling) {
    this.issuing = issuing;
    this.sources = sources;
    this.book = book;
    this.handling = handling;
  }

  /**
   * What an order asks.
   *
   * @param kind rectify, explain, formalities or other
   * @param caseId the case from which it comes; empty where from none
   */
  public record Wanted(String kind, String text, LocalDate dueOn, String caseId) {}

  /** Issues it; its number. */
  public long issue(Person by, long recipient, Wanted wanted) {
    String source = wanted.caseId().isEmpty() ? "none" : "case";
    Order.Source from = sources.find(by, source, wanted.caseId()).orElseThrow().source();
    Issuing.Issued issued =
        issuing.issue(
            by,
            from,
            new Issuing.Entered(
                wanted.kind(), recipient, wanted.text(), wanted.dueOn().toString()));
    if (!issued.faults().isEmpty()) {
      throw new IllegalArgumentException("Expected an order, but found " + issued.faults());
    }
    return issued.id();
  }

  /** Its recipient answers it. */
  public void answer(Person by, long id, String text) {
    Order order =
        book.find(by, id)
            .orElseThrow(() -> new NoSuchElementException("Expected order " + id + " in sight."));
    OrderEntry.Said said = new OrderEntry.Said(text, OrderEntry.Finding.NONE, null);
    Handling.Coming coming = new Handling.Coming(order.standing().version(), said, List.of());
    handling
        .act(by, order, OrderAct.ANSWER, coming)
        .ifPresent(
            code -> {
              throw new IllegalStateException("Expected an order to answer, but found " + code);
            });
  }
}
