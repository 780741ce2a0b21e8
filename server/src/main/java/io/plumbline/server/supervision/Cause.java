package io.plumbline.server.supervision;

/** Why a case is judged: what new rungs may come of. */
enum Cause {
  /** Events were told as they happened. */
  LIVE,
  /** Events were told as history: findings, but no alerts. */
  HISTORY,
  /** No event: time went by, or everything is judged anew. */
  LOOK
}
