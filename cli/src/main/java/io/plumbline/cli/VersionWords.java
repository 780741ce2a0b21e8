package io.plumbline.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionWords implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Plumbline.class.getPackage().getImplementationVersion();
    return new String[] {"Plumbline 绳墨 " + Objects.requireNonNullElse(version, "(development)")};
  }
}
