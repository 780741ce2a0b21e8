package io.plumbline.server.people.accounts;

import java.util.List;
import org.springframework.ui.Model;

/** A page of the list of accounts, as both administrators see it. */
final class AccountList {
  private static final int LAST = 200;

  private AccountList() {}

  static void fill(Model model, AccountRows rows, String text, int page) {
    int number = Math.max(0, Math.min(page, LAST));
    List<Account> found = rows.page(text.strip(), number);
    boolean more = found.size() > AccountRows.PAGE;
    model.addAttribute("accounts", more ? found.subList(0, AccountRows.PAGE) : found);
    model.addAttribute("q", text.strip());
    model.addAttribute("page", number);
    model.addAttribute("more", more);
  }
}
