# Sourced by ./mvnw and ./lastmile: points JAVA_HOME at a JDK 25, whatever `java` is by default.
# Sets JAVA_HOME and returns 0, or leaves it alone and returns 1.

lastmile_is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

lastmile_find_jdk25() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/*; do
    if [ -n "$home" ] && lastmile_is_jdk25 "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

lastmile_find_jdk25
