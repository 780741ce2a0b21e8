package io.plumbline.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port on this machine's loopback: last time's where it is free, so that addresses stay. */
final class Port {
  private Port() {}

  /** The port kept in that file, or a free one, which is then kept there. */
  static int keptIn(Path file) throws IOException {
    int kept = Files.exists(file) ? number(Files.readString(file).strip()) : 0;
    if (kept != 0 && isFree(kept)) {
      return kept;
    }
    int fresh = bind(0);
    Files.writeString(file, fresh + "\n");
    return fresh;
  }

  static boolean isFree(int port) {
    try {
      return bind(port) == port;
    } catch (IOException e) {
      return false;
    }
  }

  private static int bind(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      return socket.getLocalPort();
    }
  }

  private static int number(String text) {
    return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65535
        ? Integer.parseInt(text)
        : 0;
  }
}
