package io.plumbline.server.law;

/** The law that holds in this server until another catalogue or calendar is taken up. */
public final class LawInForce {
  private volatile Law law;

  public LawInForce(Law law) {
    this.law = law;
  }

  public Law now() {
    return law;
  }

  /** From now on that law holds. */
  public void change(Law next) {
    law = next;
  }
}
