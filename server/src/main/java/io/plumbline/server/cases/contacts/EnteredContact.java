package io.plumbline.server.cases.contacts;

import io.plumbline.server.cases.contacts.CaseContacts.Contact;
import io.plumbline.server.cases.hand.CaseWords;
import io.plumbline.server.cases.hand.Entered;
import io.plumbline.server.cases.hand.Objection;
import io.plumbline.server.messages.Addresses;
import java.util.ArrayList;
import java.util.List;

/** Addresses of an applicant as a form brings them. */
public final class EnteredContact {
  private EnteredContact() {}

  /** What stands against addresses that were entered. */
  public static List<Objection> against(Entered entered, CaseWords words) {
    List<Objection> objections = new ArrayList<>();
    String phone = Addresses.phone(entered.get("phone"));
    if (!phone.isEmpty() && !Addresses.isPhone(phone)) {
      objections.add(new Objection("phone", "phone", words.say("refusal.phone")));
    }
    String email = entered.get("email");
    if (!email.isEmpty() && !Addresses.isEmail(email)) {
      objections.add(new Objection("email", "email", words.say("refusal.email")));
    }
    return objections;
  }

  /** The addresses that were entered; what was left empty stays as it was. */
  public static Contact of(Entered entered, Contact old) {
    String phone = Addresses.phone(entered.get("phone"));
    String email = entered.get("email");
    return new Contact(
        entered.get("noPhone").isEmpty() ? (phone.isEmpty() ? old.phone() : phone) : "",
        entered.get("noEmail").isEmpty() ? (email.isEmpty() ? old.email() : email) : "");
  }
}
