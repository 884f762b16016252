package net.lastmile.radius;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import net.lastmile.edge.contract.AccountingEvent;

/** What makes a session one: its NAS, the NAS's id for it, and the Class we gave at log-in. */
final class SessionKey {
  private SessionKey() {}

  /**
   * Value for {@code acctuniqueid}. Session ids come round again after a router's restart; the
   * Class token is new at every log-in and keeps such sessions apart.
   */
  static String of(AccountingEvent event) {
    String text = event.nasId() + "/" + event.sessionId() + "/" + event.classToken();
    try {
      // As long as FreeRADIUS's own; names a row, guards nothing.
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(md5.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
