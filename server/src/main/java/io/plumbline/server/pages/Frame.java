package io.plumbline.server.pages;

import java.util.List;

/**
 * What stands around a page: who is signed in and which desks they may go to.
 *
 * @param who the person's name and unit; blank where nobody is signed in
 * @param groups the desks offered, by what they are for
 * @param searches whether cases may be searched
 * @param unread how many messages they have not read; empty where there are none
 * @param otherLanguage the address of the same page in the other language
 */
record Frame(Who who, List<Group> groups, boolean searches, String unread, String otherLanguage) {
  Frame {
    groups = List.copyOf(groups);
  }

  /** Somebody's name and unit, as the page's head shows them. */
  record Who(String name, String unit) {}

  /** Desks that serve one purpose. */
  record Group(String key, List<Desk> desks) {
    Group {
      desks = List.copyOf(desks);
    }
  }

  /**
   * A place to go to.
   *
   * @param current whether the page shown belongs to it
   */
  record Desk(String key, String href, boolean current) {}

  public boolean isSignedIn() {
    return !who.name().isEmpty();
  }

  public String getName() {
    return who.name();
  }

  public String getUnit() {
    return who.unit();
  }
}
