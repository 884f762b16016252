package net.lastmile.ops.bng;

/** What a line's router was configured with. */
record Login(String username, String password, AuthMethod method) {
  @Override
  public String toString() {
    return username;
  }
}
