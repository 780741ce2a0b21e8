package io.plumbline.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server and a gateway for text messages, for all tests of a run. */
public final class TestPost {
  public static final String REPORT_TOKEN = "report-token-of-the-tests";
  public static final TestGateway GATEWAY = new TestGateway();
  private static GreenMail mail = started(0);

  private TestPost() {}

  private static GreenMail started(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  public static synchronized GreenMail mail() {
    return mail;
  }

  /** Does that while nothing listens where the mail server was. */
  public static synchronized void withoutMailServer(Runnable work) {
    int port = mail.getSmtp().getPort();
    mail.stop();
    try {
      work.run();
    } finally {
      mail = started(port);
    }
  }

  /** Points the server under test there. */
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("plumbline.smtp", () -> "smtp://127.0.0.1:" + mail().getSmtp().getPort());
    registry.add("plumbline.mail-from", () -> "plumbline@bureau.example.org");
    registry.add("plumbline.public-address", () -> "https://plumbline.example.org/");
    registry.add("plumbline.sms-gateway", () -> description().toString());
    registry.add("plumbline.sms-secret", () -> TestGateway.SECRET);
    registry.add("plumbline.sms-report-token", () -> REPORT_TOKEN);
  }

  private static Path description() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-gateway"));
      return Files.writeString(
          folder.resolve("gateway-" + ProcessHandle.current().pid() + ".yaml"),
          GATEWAY.description());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
