package io.plumbline.database;

import java.util.List;
import java.util.stream.Stream;

/** How the server is set: nothing promised is ever lost, and it fits a machine of two cores. */
final class Settings {
  private Settings() {}

  /** The server's options; they win over what stands in its files. */
  static List<String> options(int port) {
    return Stream.of(
            "listen_addresses=127.0.0.1",
            "port=" + port,
            "unix_socket_directories=",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=16MB",
            "maintenance_work_mem=128MB",
            "max_connections=100",
            "max_wal_size=2GB",
            "random_page_cost=1.1",
            "jit=off",
            "logging_collector=on",
            "log_directory=log",
            // One file for each day of the week, so that the log never fills the disk.
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1d",
            "log_rotation_size=0",
            // The rows that a failed statement speaks of may hold personal data.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic")
        .flatMap(setting -> Stream.of("-c", setting))
        .toList();
  }
}
