package io.plumbline.acceptance.serve;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;

/**
 * A business system that tells one event after the other, each until it is acknowledged: pairs of
 * an opening and an acceptance without the notice that the chart asks for.
 */
final class Teller extends Thread {
  private static final String TOKEN = "plumb_acceptance";
  private Served to;
  private int told;
  private int awaited;
  private CountDownLatch heard = new CountDownLatch(0);
  private boolean enough;

  Teller(Served served) throws IOException, SQLException {
    super("teller");
    this.to = served;
    setDaemon(true);
    served.run(
        "insert into api_token (name, prefix, hash, scopes, created_by, created_at) values"
            + " ('acceptance', 'plumb_acce', decode('"
            + sha256(TOKEN)
            + "', 'hex'), '{events:write}', (select min(id) from account), now())");
  }

  synchronized void talkTo(Served next) {
    to = next;
    notifyAll();
  }

  /** The server, once it lives. */
  private synchronized Served listener() throws InterruptedException {
    while (!to.lives()) {
      wait();
    }
    return to;
  }

  /** Returns when that many more events have been acknowledged. */
  void awaitMore(int events) throws InterruptedException {
    CountDownLatch latch = new CountDownLatch(1);
    synchronized (this) {
      heard = latch;
      awaited = told + events;
    }
    latch.await();
  }

  /** Ends after the event that it is telling; returns how many were acknowledged. */
  int finish() throws InterruptedException {
    synchronized (this) {
      enough = true;
    }
    join();
    return told;
  }

  @Override
  public void run() {
    while (!isEnough()) {
      String event = event(told);
      while (!isAcknowledged(event)) {
        Thread.onSpinWait();
      }
      acknowledged();
    }
  }

  private synchronized boolean isEnough() {
    return enough;
  }

  private synchronized void acknowledged() {
    told++;
    if (told >= awaited) {
      heard.countDown();
    }
  }

  private boolean isAcknowledged(String event) {
    try {
      HttpResponse<String> answer = listener().tell(TOKEN, event);
      if (answer.statusCode() / 100 == 4) {
        throw new IllegalStateException(answer.body());
      }
      return answer.statusCode() == 200
          && (answer.body().contains("\"taken\":1") || answer.body().contains("\"known\":1"));
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String event(int number) {
    boolean opens = number % 2 == 0;
    return """
        {"specversion":"1.0","source":"acceptance","id":"%d","subject":"K-%d",
         "type":"io.plumbline.case.%s","time":"%s",
         "data":{"item":"XK-01"%s}}"""
        .formatted(
            number,
            number / 2,
            opens ? "open" : "complete",
            opens ? "2026-11-02T09:00:00+08:00" : "2026-11-20T09:00:00+08:00",
            opens ? ",\"actor\":\"王芳\"" : ",\"stage\":\"受理\"");
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
