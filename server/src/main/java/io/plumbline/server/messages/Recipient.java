package io.plumbline.server.messages;

import io.plumbline.server.people.Role;

/** For whom a message is. */
public sealed interface Recipient {
  /** Somebody of the house: in the application always, elsewhere as they chose. */
  record Account(long id) implements Recipient {}

  /** Everybody whose active account has that role. */
  record Holders(Role role) implements Recipient {}

  /** Somebody outside, such as an applicant; either address may be empty. */
  record Outside(String phone, String email) implements Recipient {
    public Outside {
      phone = phone.strip();
      email = email.strip();
    }
  }

  static Recipient account(long id) {
    return new Account(id);
  }

  static Recipient holders(Role role) {
    return new Holders(role);
  }

  static Recipient outside(String phone, String email) {
    return new Outside(phone, email);
  }
}
