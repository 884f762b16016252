package net.lastmile.edge.session.index;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;

/**
 * The key of a session in the region's table. {@link net.lastmile.edge.contract.event.SessionRule}
 * decides which session a packet belongs to; the key only has to be the same on all nodes and
 * different for every session.
 *
 * @param sessionId Acct-Session-Id, which may occur again after a router's restart
 * @param token Class as given at log-in, in hexadecimal; empty if the router does not send it back
 * @param line distinguishes sessions without a Class: a hash of what else names them; empty in keys
 *     from nodes of an older release
 */
public record SessionKey(UUID tenantId, UUID nasId, String sessionId, String token, String line) {
  private static final char BETWEEN = '/';

  /** Not a hexadecimal digit, so that it can mark a value in the place of a Class. */
  private static final char LINE = '~';

  private static final int LINE_OCTETS = 8;

  public SessionKey(UUID tenantId, UUID nasId, String sessionId, String token) {
    this(tenantId, nasId, sessionId, token, "");
  }

  /** The key of the session that begins with this packet. */
  public static SessionKey of(AccountingEvent packet) {
    return new SessionKey(
        packet.tenantId(),
        packet.nasId(),
        packet.sessionId(),
        packet.classToken(),
        packet.classToken().isEmpty() ? line(packet, "") : "");
  }

  /** Another key, if a different session of the line already has that one. */
  public static SessionKey another(AccountingEvent packet) {
    return new SessionKey(
        packet.tenantId(),
        packet.nasId(),
        packet.sessionId(),
        "",
        line(packet, packet.classToken() + packet.beganAt().getEpochSecond()));
  }

  private static String line(AccountingEvent packet, String more) {
    String names =
        String.join(
            "/",
            packet.nas().address(),
            packet.nas().identifier(),
            packet.username().toLowerCase(Locale.ROOT),
            packet.nasPort(),
            packet.nasPortId(),
            more);
    byte[] hash = sha256().digest(names.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, LINE_OCTETS);
  }

  /**
   * Every node must make the same hash of the same names, so a random value chosen at start cannot
   * be part of it.
   */
  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  /** The key in the replicated table. */
  public String text() {
    String named = line.isEmpty() ? token : LINE + line;
    return tenantId.toString() + BETWEEN + nasId + BETWEEN + named + BETWEEN + sessionId;
  }

  public static SessionKey parse(String text) {
    int first = text.indexOf(BETWEEN);
    int second = text.indexOf(BETWEEN, first + 1);
    int third = text.indexOf(BETWEEN, second + 1);
    String named = text.substring(second + 1, third);
    boolean byLine = !named.isEmpty() && named.charAt(0) == LINE;
    return new SessionKey(
        UUID.fromString(text.substring(0, first)),
        UUID.fromString(text.substring(first + 1, second)),
        text.substring(third + 1),
        byLine ? "" : named,
        byLine ? named.substring(1) : "");
  }
}
