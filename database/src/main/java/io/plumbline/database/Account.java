package io.plumbline.database;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Under whose rights PostgreSQL's programs run: never root's, which they refuse.
 *
 * @param owner to whom the server's files belong, as {@code user:group} in numbers
 * @param prefix what stands before each command
 */
record Account(String owner, List<String> prefix) {
  /** The account for these programs; refuses where root finds no lesser one. */
  static Account choose(Binaries binaries) throws InterruptedException {
    Account self = new Account(id("-u", "") + ':' + id("-g", ""), List.of());
    return self.owner.startsWith("0:") ? lesser(binaries) : self;
  }

  /** The command under this account's rights. */
  List<String> running(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  private static Account lesser(Binaries binaries) throws InterruptedException {
    Account namespace = userNamespace();
    if (namespace.canRun(binaries)) {
      return namespace;
    }
    for (String name : List.of("postgres", "nobody")) {
      Optional<Account> other = named(name);
      if (other.isPresent() && other.get().canRun(binaries)) {
        return other.get();
      }
    }
    throw new DatabaseRefusal("database.no-account", binaries.folder());
  }

  /** Root's own files, but none of root's capabilities. */
  static Account userNamespace() {
    return new Account("0:0", List.of("unshare", "--user"));
  }

  /** Another account of this machine; empty where there is none of that name. */
  static Optional<Account> named(String name) throws InterruptedException {
    String user = id("-u", name);
    String group = id("-g", name);
    return user.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Account(
                user + ':' + group,
                List.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups")));
  }

  /** Finds the account for these programs. */
  @FunctionalInterface
  interface Choice {
    Account of(Binaries binaries) throws InterruptedException;
  }

  private boolean canRun(Binaries binaries) throws InterruptedException {
    return Program.run(running(List.of(binaries.program("postgres"), "--version"))).exit() == 0;
  }

  private static String id(String what, String name) throws InterruptedException {
    Program asked = Program.run(name.isEmpty() ? List.of("id", what) : List.of("id", what, name));
    return asked.exit() == 0 ? asked.output().strip() : "";
  }
}
