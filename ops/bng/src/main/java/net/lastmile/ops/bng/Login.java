package net.lastmile.ops.bng;

/** The credentials and method configured in a line's router. */
record Login(String username, String password, AuthMethod method) {
  @Override
  public String toString() {
    return username;
  }
}
