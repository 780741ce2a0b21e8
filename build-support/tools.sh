# shellcheck shell=bash
# Finds the JDK and Maven for ./plumbline and ./test, which read this file. Not run by itself.

say() { printf '%s\n' "$*" >&2; }

# Sets java_home: JAVA_HOME if set, else the home of the `java` on the PATH; empty where there is none.
find_java() {
  java_home=
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java_home=$JAVA_HOME
  elif [ "$(uname -s)" = Darwin ]; then
    java_home=$(/usr/libexec/java_home -v 17+ 2>/dev/null) || java_home=
  elif java_home=$(command -v java); then
    java_home=$(readlink -f "$java_home") && java_home=${java_home%/bin/java}
  fi
}

# Sets java_build and java_major from the JDK's own `release` file: no JVM is started for it.
read_java_release() {
  java_build='' java_major=0
  local line version=
  if [ -r "$java_home/release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=* | JAVA_RUNTIME_VERSION=* | IMPLEMENTOR=* | OS_ARCH=*) java_build+=${line#*=}- ;;
      esac
      case $line in JAVA_VERSION=*) version=${line#*=} ;; esac
    done <"$java_home/release"
  else
    version=$("$java_home/bin/java" -version 2>&1 | sed -n '1s/.*version //p')
    java_build=$version
  fi
  java_build=${java_build//[^A-Za-z0-9.+-]/}
  version=${version//\"/}
  version=${version%%[.+-]*}
  case $version in '' | *[!0-9]*) ;; *) java_major=$version ;; esac
}

# Sets browser to a Chromium that can draw Chinese.
find_browser() {
  browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) &&
    { ! command -v fc-list >/dev/null || [ -n "$(fc-list :lang=zh)" ]; }
}

# Makes sure of Java 17 or later; with `jdk`, of its compiler too; with `maven`, of Maven; with `browser`, of Chromium.
need() {
  local missing='' what
  for what in "$@"; do
    case $what in
      java)
        find_java
        [ -n "$java_home" ] && read_java_release && [ "$java_major" -ge 17 ] || missing+=' java'
        ;;
      jdk) [ -x "$java_home/bin/javac" ] || missing+=' jdk' ;;
      maven) command -v mvn >/dev/null || missing+=' maven' ;;
      browser) find_browser || missing+=' browser' ;;
    esac
  done
  [ -z "$missing" ] && return
  if [ -n "${tools_were_installed:-}" ] || ! { [ -f /etc/debian_version ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }; then
    say_what_to_install "$missing"
    exit 69
  fi
  install_on_debian "$missing"
  tools_were_installed=yes
  need "$@"
}

say_what_to_install() {
  case $1 in
    *java* | *jdk*) say "Expected a JDK of version 17 or later, but found ${java_home:-none}${java_major:+ (version $java_major)}; try installing one (on Debian or Ubuntu: openjdk-17-jdk-headless), or set JAVA_HOME to it." ;;
  esac
  case $1 in
    *browser*) say "Expected Chromium and a Chinese font, but found ${browser:-no browser}; try installing both (on Debian or Ubuntu: chromium fonts-noto-cjk)." ;;
  esac
  case $1 in
    *maven*) say "Expected Maven 3.8 or later (mvn) on the PATH, but found none; try installing it (on Debian or Ubuntu: the package maven)." ;;
  esac
}

install_on_debian() {
  local packages=
  case $1 in *java* | *jdk*) packages=default-jdk-headless ;; esac
  case $1 in *maven*) packages+=' maven' ;; esac
  case $1 in *browser*) packages+=' chromium fonts-noto-cjk' ;; esac
  say "Installing with apt-get, since they are missing here: $packages …"
  # shellcheck disable=SC2086
  if { apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $packages; } </dev/null >/dev/null 2>&1; then
    # A JAVA_HOME that holds no usable JDK must not hide the one just installed.
    case $1 in *java* | *jdk*) unset JAVA_HOME ;; esac
    hash -r
  else
    say "apt-get could not install them; run 'apt-get install $packages' to see why."
  fi
}
