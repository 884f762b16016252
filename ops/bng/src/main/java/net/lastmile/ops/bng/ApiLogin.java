package net.lastmile.ops.bng;

/** Who may log in to the RouterOS API, and on which port. */
record ApiLogin(int port, String user, String password) {
  @Override
  public String toString() {
    return user + " at port " + port;
  }
}
