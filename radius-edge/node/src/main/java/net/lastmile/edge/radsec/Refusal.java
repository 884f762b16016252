package net.lastmile.edge.radsec;

import org.slf4j.event.Level;

/** Why a connection is refused, and what somebody can do about it. */
public enum Refusal {
  UNKNOWN_CERTIFICATE(
      Level.INFO, "no active router has its certificate: issue it one and install that"),
  OTHER_TENANTS_CERTIFICATE(
      Level.WARN, "its certificate is not of the tenant whose server name it asks for: set either"),
  EXPIRED_CERTIFICATE(
      Level.WARN, "its certificate is not valid at this time: issue it a new one, look at clocks"),
  UNKNOWN_SERVER_NAME(
      Level.INFO, "it asks for a server name that is in no active tenant's certificate: set it"),
  NO_SERVER_NAME(Level.INFO, "it asks for no server name, and no tenant has a certificate to show"),
  NO_CERTIFICATE(Level.INFO, "it shows no certificate: install the one issued for it"),
  NO_ROOM(Level.WARN, "this node has as many connections as it takes: add a node"),
  TOO_MANY_OF_SOURCE(
      Level.INFO, "its address has as many connections without a certificate as it may"),
  TOO_MANY_UNPROVEN(Level.WARN, "connections without a certificate take all places there are"),
  DRAINED(Level.INFO, "this node is out of service"),
  TIMED_OUT(Level.INFO, "its handshake did not end in time"),
  OTHER(Level.INFO, "its handshake failed");

  private final Level level;
  private final String words;

  /**
   * @param level a warning if it is certainly about a router of ours; anybody can cause the others
   */
  Refusal(Level level, String words) {
    this.level = level;
    this.words = words;
  }

  Level level() {
    return level;
  }

  String words() {
    return words;
  }
}
