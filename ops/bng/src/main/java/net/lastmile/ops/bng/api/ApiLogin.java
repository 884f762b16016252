package net.lastmile.ops.bng.api;

/** Who may log in to the RouterOS API, and on which port. */
public record ApiLogin(int port, String user, String password) {
  @Override
  public String toString() {
    return user + " at port " + port;
  }
}
