package net.lastmile.ops.bng;

/** Who may log in to the RouterOS API, and where it is served. */
record ApiLogin(int port, String user, String password) {
  @Override
  public String toString() {
    return user + " at port " + port;
  }
}
