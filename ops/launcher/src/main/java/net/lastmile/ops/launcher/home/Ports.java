package net.lastmile.ops.launcher.home;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import net.lastmile.ops.launcher.terminal.Complaint;

/**
 * Every port of the local stack. An offset moves them all, so that two stacks can run at once.
 *
 * @param offset 0 to {@link #MAX_OFFSET}
 */
public record Ports(int offset) {
  /** Added to the listener ports of the second edge, as both edges share one address here. */
  public static final int SECOND_EDGE = 10_000;

  public static final int MAX_OFFSET = 40_000;

  public Ports {
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new Complaint("The port offset is 0 to " + MAX_OFFSET + ", not " + offset + ".");
    }
  }

  public int http() {
    return 8080 + offset;
  }

  /** Health, and the API for the portal and the edges; not open to strangers. */
  public int inner() {
    return 8090 + offset;
  }

  public int keycloak() {
    return 8180 + offset;
  }

  public int keycloakManagement() {
    return 8190 + offset;
  }

  public int postgres() {
    return 5433 + offset;
  }

  public int smtp() {
    return 1025 + offset;
  }

  public int mailPage() {
    return 8025 + offset;
  }

  /**
   * @param number number of the edge, from 1
   */
  public int edgeManagement(int number) {
    return 8280 + number + offset;
  }

  public int edgeCluster(int number) {
    return 7800 + number + offset;
  }

  /** RADIUS over TLS; the first edge has the port of RFC 6614. */
  public int edgeRadSec(int number) {
    return 2082 + number + offset;
  }

  /** Authentication port of the first tenant's listener on the first edge. */
  public int firstRadius() {
    return 1812 + offset;
  }

  /** Whether a server could listen on this port of the loopback address. */
  public static boolean tcpIsFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** As {@link #tcpIsFree}, for UDP. */
  public static boolean udpIsFree(int port) {
    try (DatagramSocket socket =
        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
      return socket.isBound();
    } catch (SocketException e) {
      return false;
    }
  }
}
