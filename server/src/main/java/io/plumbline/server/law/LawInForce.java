package io.plumbline.server.law;

import java.util.concurrent.atomic.AtomicReference;

/** The law that holds in this server until another catalogue or calendar is taken up. */
public final class LawInForce {
  private final AtomicReference<Law> law;

  public LawInForce(Law law) {
    this.law = new AtomicReference<>(law);
  }

  public Law now() {
    return law.get();
  }

  /** From now on that law holds. */
  public void change(Law next) {
    law.set(next);
  }
}
