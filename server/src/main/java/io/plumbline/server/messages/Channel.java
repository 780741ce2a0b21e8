package io.plumbline.server.messages;

/** A way out of the house. */
public enum Channel {
  EMAIL,
  SMS
}
