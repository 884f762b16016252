package net.lastmile.accounting.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccountingEvent;

/**
 * The key by which a session is looked up: its source and its id there. Which of the sessions found
 * is meant, {@link net.lastmile.edge.contract.event.SessionRule} decides.
 */
record SessionKey(UUID nasId, String sessionId) {

  static SessionKey sought(AccountingEvent event) {
    return new SessionKey(event.nasId(), event.sessionId());
  }

  static SessionKey of(AccountedSession session) {
    return new SessionKey(session.nasId, session.sessionId);
  }

  /**
   * Value for {@code acctuniqueid} of the session that begins with this packet. Session ids repeat
   * after a router's restart; the Class, or else line and time, keep such sessions apart.
   */
  static String of(AccountingEvent event) {
    String text =
        String.join(
            "/",
            event.nasId().toString(),
            event.sessionId(),
            event.classToken(),
            event.nas().address(),
            event.nas().identifier(),
            event.username(),
            event.nasPort(),
            event.nasPortId(),
            event.beganAt().toString());
    try {
      // As long as FreeRADIUS's own; it names a row and protects nothing.
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
