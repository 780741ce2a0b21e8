package io.plumbline.server.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What must be so of the machine before anything is started. */
final class MachineCheck {
  private MachineCheck() {}

  /** Refuses a port that somebody else listens on, or an address that is not this machine's. */
  static void port(String address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (UnknownHostException e) {
      throw CannotServeException.of("serve.address", address);
    } catch (IOException e) {
      throw CannotServeException.of("serve.port-taken", port, address, DatabaseCheck.oneLine(e));
    }
  }

  /** Makes the data folder where it is missing; refuses one in which nothing can be written. */
  static void folder(Path data) {
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "try", ""));
    } catch (IOException e) {
      throw CannotServeException.of("serve.data-folder", data);
    }
  }
}
