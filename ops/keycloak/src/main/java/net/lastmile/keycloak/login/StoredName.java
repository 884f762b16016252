package net.lastmile.keycloak.login;

/** Turns the name a person types into the name Keycloak stores. */
final class StoredName {
  private static final char SEPARATOR = '@';

  private StoredName() {}

  /**
   * {@code ana} and {@code ana@demo} both become {@code ana@demo} at {@code demo}. A name of
   * another organization becomes {@code ana@other@demo}, which nobody has: it fails as an unknown
   * name does.
   */
  static String of(String typed, String organization) {
    String name = typed.strip();
    String suffix = SEPARATOR + organization;
    return name.isEmpty() || name.endsWith(suffix) ? name : name + suffix;
  }
}
