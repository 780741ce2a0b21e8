package io.plumbline.server.messages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The ways out of the house that this server has.
 *
 * @param mailer null where no mail server is set
 * @param gateway null where no SMS gateway is set
 * @param publicAddress what stands before a link in a message; empty: links are left out
 */
record Ways(@Nullable Mailer mailer, @Nullable Gateway gateway, String publicAddress) {
  boolean hasMail() {
    return mailer != null;
  }

  boolean hasSms() {
    return gateway != null;
  }

  boolean has(Channel channel) {
    return channel == Channel.SMS ? hasSms() : hasMail();
  }

  Optional<Gateway> sms() {
    return Optional.ofNullable(gateway);
  }

  /** The link as somebody outside the application can follow it. */
  String outward(String link) {
    return link.isEmpty() || publicAddress.isEmpty() ? "" : publicAddress + link;
  }
}
