package net.lastmile.edge.directory;

/**
 * How to log in to a router's own API.
 *
 * @param port TCP port
 * @param tls whether the connection is encrypted
 * @param certificate SHA-256 of the certificate it must show, as lower-case hexadecimal digits; the
 *     empty text: none is trusted yet
 */
public record ApiLogin(String user, String password, int port, boolean tls, String certificate) {
  @Override
  public String toString() {
    return "ApiLogin[user=" + user + ", port=" + port + ", tls=" + tls + "]";
  }
}
