package net.lastmile.keycloak.login;

/** Turns the name a person types into the name Keycloak stores. */
final class StoredName {
  private static final char SEPARATOR = '@';

  private StoredName() {}

  /**
   * At {@code demo}, {@code ana} and {@code ana@demo} both become {@code ana@demo}. A name of
   * another organization becomes {@code ana@other@demo}, which nobody has, so it fails like an
   * unknown name.
   */
  static String of(String typed, String organization) {
    String name = typed.strip();
    String suffix = SEPARATOR + organization;
    return name.isEmpty() || name.endsWith(suffix) ? name : name + suffix;
  }
}
