package net.lastmile.ops.bng.packet;

/** The credentials and method configured in a line's router. */
public record Login(String username, String password, AuthMethod method) {
  @Override
  public String toString() {
    return username;
  }
}
