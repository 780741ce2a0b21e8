package io.plumbline.cli;

import io.plumbline.cli.text.Paint;
import io.plumbline.cli.text.Table;
import io.plumbline.kernel.catalogue.Catalogue;
import io.plumbline.kernel.catalogue.Category;
import io.plumbline.kernel.catalogue.PowerItem;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code catalogue list}: every power item in force, class by class. */
@Command(name = "list")
final class CatalogueListCommand implements Runnable {
  private final Session session;

  CatalogueListCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Catalogue catalogue = CatalogueDoor.usable(session.catalogue().reading(), session);
    LocalDate today = session.today(catalogue.settings().zone());
    List<PowerItem> items =
        catalogue.items().stream().filter(item -> item.terms().validity().holds(today)).toList();
    session.print(session.painted(Paint.BOLD, catalogue.settings().name().in(session.language())));
    catalogue.categories().forEach(category -> print(category, of(category.id(), items)));
    session.printSaid("cli.list.total", items.size());
    session.printSaid("cli.list.next", items.isEmpty() ? "CODE" : items.get(0).code());
  }

  private static List<PowerItem> of(String category, List<PowerItem> items) {
    return items.stream().filter(item -> item.identity().category().equals(category)).toList();
  }

  private void print(Category category, List<PowerItem> items) {
    if (items.isEmpty()) {
      return;
    }
    session.print("");
    String name = category.name().in(session.language());
    session.print(
        session.painted(Paint.BOLD, session.say("cli.list.category", name, items.size())));
    Table table = Table.plain();
    items.forEach(item -> table.row(item.code(), item.identity().name().in(session.language())));
    session.print(table.lines(session.width()));
  }
}
