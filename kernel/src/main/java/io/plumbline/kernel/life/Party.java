package io.plumbline.kernel.life;

/** A part that somebody plays in a matter; not a rank, and one person may play several. */
public enum Party {
  /** Nobody's: the product moves the matter by itself. */
  SERVER,
  /** The one who answers for what was found (被监察人), gets the order, or is held accountable. */
  NAMED,
  /** Who supervises the matter: verifies answers, issues orders, takes complaints (纪检监察). */
  SUPERVISOR,
  /** Somebody else than who proposed, without whose consent nothing is cancelled (复核人). */
  SECOND,
  /** Who hears an appeal; never the one who supervised the matter (申诉受理人). */
  REVIEWER,
  /** Who handles a complaint (承办人). */
  HANDLER,
  /** Who complained (投诉举报人). */
  COMPLAINANT,
  /** The administrator who sees to it that somebody is named (系统管理员). */
  ADMINISTRATOR;

  /** The code in data and on the record. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
