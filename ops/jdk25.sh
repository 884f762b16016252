# Sourced by ./mvnw and ./lastmile, which then call lastmile_find_jdk25. It points JAVA_HOME at a JDK 25, whatever `java`
# is by default, and returns 0. If there is none, it says so, leaves JAVA_HOME alone and returns 1. Nothing is called in
# this file: under `set -e`, some shells exit silently if the last command of a sourced file fails.

lastmile_is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

lastmile_find_jdk25() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/.sdkman/candidates/java/*; do
    if [ -n "$home" ] && lastmile_is_jdk25 "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  echo "$1: no JDK 25 found; install one or set JAVA_HOME to it (looked at JAVA_HOME, /usr/lib/jvm and the usual places)." >&2
  return 1
}
