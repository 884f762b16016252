package net.lastmile.edge.journal;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.WireText;

/**
 * What is noted about an Access-Request: its octets as they came, so that no text is made before
 * somebody reads it. Reused for each request; whoever receives it must copy what is to be kept. For
 * one thread.
 */
public final class LoginNote {
  /** Maximum length of a text in an event, in characters, as {@code PostAuthEvent} promises. */
  static final int MAX_CHARS = 128;

  // An attribute's value has at most 253 octets (RFC 2865 section 5).
  private static final int MAX_OCTETS = 253;
  private static final byte[] NOTHING = {};

  private final ByteBuffer entry =
      ByteBuffer.allocate(JournalEntry.COMMON_OCTETS + 1 + 3 * (Short.BYTES + MAX_OCTETS));
  private AccessOutcome outcome = AccessOutcome.ACCEPTED;
  private byte[] name = NOTHING;
  private int nameFrom;
  private int nameLength;
  private byte[] station = NOTHING;
  private int stationFrom;
  private int stationLength;
  private byte[] token = NOTHING;
  private int tokenLength;

  /** Begins with an outcome and nothing else. */
  public LoginNote begin(AccessOutcome how) {
    outcome = how;
    nameLength = 0;
    stationLength = 0;
    tokenLength = 0;
    return this;
  }

  /**
   * @param attribute offset of User-Name, or ABSENT
   * @param skipped octets of it before the username
   */
  public LoginNote username(RadiusPacket request, int attribute, int skipped) {
    if (attribute != RadiusPacket.ABSENT) {
      name = request.octets();
      nameFrom = request.valueOffset(attribute) + skipped;
      nameLength = request.valueLength(attribute) - skipped;
    }
    return this;
  }

  public LoginNote username(byte[] octets) {
    name = octets;
    nameFrom = 0;
    nameLength = Math.min(octets.length, MAX_OCTETS);
    return this;
  }

  /**
   * @param attribute offset of Calling-Station-Id, or ABSENT
   */
  public LoginNote callingStation(RadiusPacket request, int attribute) {
    if (attribute != RadiusPacket.ABSENT) {
      station = request.octets();
      stationFrom = request.valueOffset(attribute);
      stationLength = request.valueLength(attribute);
    }
    return this;
  }

  public LoginNote classToken(byte[] octets, int length) {
    token = octets;
    tokenLength = length;
    return this;
  }

  public AccessOutcome outcome() {
    return outcome;
  }

  /** As text that is safe for logs and tables. */
  public String username() {
    return text(name, nameFrom, nameLength);
  }

  /** As text that is safe for logs and tables; empty if the router sent none. */
  public String callingStationId() {
    return text(station, stationFrom, stationLength);
  }

  /** In hexadecimal; empty without an Access-Accept. */
  public String classToken() {
    return HexFormat.of().formatHex(token, 0, tokenLength);
  }

  static String text(byte[] octets, int from, int length) {
    String text = WireText.read(octets, from, length);
    return text.length() <= MAX_CHARS ? text : text.substring(0, MAX_CHARS);
  }

  /** The journal entry; valid until this object is next used. */
  ByteBuffer entry(UUID tenantId, UUID nasId, long atEpochMillis) {
    entry.clear();
    JournalEntry.common(entry, JournalEntry.LOGIN, tenantId, nasId, atEpochMillis);
    entry.put((byte) outcome.code());
    put(name, nameFrom, nameLength);
    put(station, stationFrom, stationLength);
    put(token, 0, tokenLength);
    return entry.flip();
  }

  private void put(byte[] octets, int from, int length) {
    entry.putShort((short) length).put(octets, from, length);
  }
}
