package io.plumbline.server.messages;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Hands e-mails to the bureau's mail server by SMTP. */
final class Mailer {
  private static final int PERMANENT = 500;
  private final Session session;
  private final String user;
  private final String password;
  private final String from;

  /**
   * Speaks to that server.
   *
   * @param url {@code smtp://user@host:587} or {@code smtps://user@host:465}
   */
  Mailer(String url, String password, String from) {
    URI server = server(url);
    this.user = server.getUserInfo() == null ? "" : server.getUserInfo();
    this.password = password;
    this.from = from;
    this.session = Session.getInstance(properties(server, !user.isEmpty()));
    if (!Addresses.isEmail(from)) {
      throw new ProblemsFound(
          List.of("Expected an e-mail address in the setting mail-from, but found " + from + "."));
    }
  }

  private static URI server(String url) {
    try {
      URI server = URI.create(url);
      if (server.getHost() != null && String.valueOf(server.getScheme()).matches("smtps?")) {
        return server;
      }
    } catch (IllegalArgumentException e) {
      // Said below.
    }
    throw new ProblemsFound(
        List.of(
            "Expected smtp://user@host:587 or smtps://user@host:465 in the setting smtp, but found "
                + url
                + "."));
  }

  private static Properties properties(URI server, boolean signsIn) {
    String scheme = server.getScheme();
    Properties all = new Properties();
    all.put("mail.transport.protocol", scheme);
    all.put("mail." + scheme + ".host", server.getHost());
    if (server.getPort() > 0) {
      all.put("mail." + scheme + ".port", String.valueOf(server.getPort()));
    }
    all.put("mail." + scheme + ".auth", String.valueOf(signsIn));
    all.put("mail.smtp.starttls.enable", "true");
    // No password in the clear, except to a server on this machine.
    boolean near = server.getHost().matches("localhost|127\\..*|\\[::1]");
    all.put("mail.smtp.starttls.required", String.valueOf(signsIn && !near));
    all.put("mail." + scheme + ".ssl.checkserveridentity", "true");
    for (String time : List.of("connectiontimeout", "timeout", "writetimeout")) {
      all.put("mail." + scheme + "." + time, "10000");
    }
    return all;
  }

  /**
   * An e-mail.
   *
   * @param mark makes its Message-ID, the same however often it is sent
   */
  record Mail(String to, String subject, String text, String mark, Instant at) {}

  Outcome send(Mail mail) {
    if (!Addresses.isEmail(mail.to())) {
      return Outcome.forGood("address");
    }
    try {
      MimeMessage message = message(mail);
      if (user.isEmpty()) {
        Transport.send(message);
      } else {
        Transport.send(message, user, password);
      }
      return Outcome.accepted("250", "");
    } catch (SendFailedException e) {
      return failed(e);
    } catch (jakarta.mail.AuthenticationFailedException e) {
      return Outcome.unreached("sign-in");
    } catch (MessagingException e) {
      return Outcome.unreached("connection");
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + mail.mark() + from.substring(from.indexOf('@')) + ">");
          }
        };
    message.setFrom(new InternetAddress(from, true));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(Addresses.oneLine(mail.subject()), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(mail.at()));
    return message;
  }

  private static Outcome failed(SendFailedException e) {
    int code = 0;
    for (@Nullable Exception one = e; one != null && code == 0; one = next(one)) {
      code = code(one);
    }
    String word = code == 0 ? "connection" : Integer.toString(code);
    return code >= PERMANENT
        ? Outcome.forGood(word)
        : new Outcome(DeliveryState.FAILED_FOR_NOW, word, "", java.time.Duration.ZERO, code > 0);
  }

  private static @Nullable Exception next(Exception one) {
    return one instanceof MessagingException chained ? chained.getNextException() : null;
  }

  private static int code(Exception one) {
    if (one instanceof SMTPAddressFailedException address) {
      return address.getReturnCode();
    }
    if (one instanceof SMTPSenderFailedException sender) {
      return sender.getReturnCode();
    }
    return one instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
  }
}
