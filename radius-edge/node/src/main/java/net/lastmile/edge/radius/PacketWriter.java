package net.lastmile.edge.radius;

import static net.lastmile.edge.radius.RadiusPacket.ATTRIBUTE_HEADER_OCTETS;
import static net.lastmile.edge.radius.RadiusPacket.AUTHENTICATOR_OCTETS;
import static net.lastmile.edge.radius.RadiusPacket.AUTHENTICATOR_OFFSET;
import static net.lastmile.edge.radius.RadiusPacket.HEADER_OCTETS;

import java.util.Arrays;

/**
 * Writes one packet after another into the same buffer. A packet that does not fit 4096 octets
 * becomes void, and signing it returns null: no reply is better than half of one.
 */
public final class PacketWriter {
  private static final int MESSAGE_AUTHENTICATOR_OFFSET = HEADER_OCTETS;
  private static final int MESSAGE_AUTHENTICATOR_OCTETS =
      ATTRIBUTE_HEADER_OCTETS + OctetHash.MD5_OCTETS;

  private final byte[] octets = new byte[RadiusPacket.MAX_OCTETS];
  private final byte[] authenticator = new byte[AUTHENTICATOR_OCTETS];
  private final PacketDigests digests;
  private final ReplyOctets replies;
  private int length;
  private boolean signed;
  private boolean overflown;

  public PacketWriter(PacketDigests digests) {
    this(digests, new ReplyOctets());
  }

  /**
   * @param replies where reply arrays come from, and should be returned to after use
   */
  public PacketWriter(PacketDigests digests, ReplyOctets replies) {
    this.digests = digests;
    this.replies = replies;
  }

  /**
   * Begins a packet whose first attribute is a Message-Authenticator. It comes first because a
   * forger could choose what precedes it (CVE-2024-3596).
   */
  public PacketWriter beginSigned(int code, int identifier) {
    begin(code, identifier);
    signed = true;
    octets[length] = (byte) AttributeType.MESSAGE_AUTHENTICATOR;
    octets[length + 1] = (byte) MESSAGE_AUTHENTICATOR_OCTETS;
    length += MESSAGE_AUTHENTICATOR_OCTETS;
    return this;
  }

  /** Begins a packet without Message-Authenticator. */
  public PacketWriter begin(int code, int identifier) {
    octets[0] = (byte) code;
    octets[1] = (byte) identifier;
    length = HEADER_OCTETS;
    signed = false;
    overflown = false;
    return this;
  }

  /** Adds whole attributes as they are. */
  public PacketWriter add(byte[] attributes) {
    return add(attributes, 0, attributes.length);
  }

  /** Adds whole attributes as they are. */
  public PacketWriter add(byte[] from, int offset, int count) {
    if (reserve(count)) {
      System.arraycopy(from, offset, octets, length, count);
      length += count;
    }
    return this;
  }

  /** Adds an attribute with a 32-bit value. */
  public PacketWriter number(int type, int value) {
    if (reserve(ATTRIBUTE_HEADER_OCTETS + Integer.BYTES)) {
      octets[length++] = (byte) type;
      octets[length++] = ATTRIBUTE_HEADER_OCTETS + Integer.BYTES;
      octets[length++] = (byte) (value >>> 24);
      octets[length++] = (byte) (value >>> 16);
      octets[length++] = (byte) (value >>> 8);
      octets[length++] = (byte) value;
    }
    return this;
  }

  /**
   * Adds an attribute.
   *
   * @param value at most 253 octets
   */
  public PacketWriter attribute(int type, byte[] value) {
    if (reserve(ATTRIBUTE_HEADER_OCTETS + value.length)) {
      octets[length++] = (byte) type;
      octets[length++] = (byte) (ATTRIBUTE_HEADER_OCTETS + value.length);
      System.arraycopy(value, 0, octets, length, value.length);
      length += value.length;
    }
    return this;
  }

  /** Echoes every Proxy-State in order, unchanged (RFC 2865 section 5.33). */
  public PacketWriter proxyStatesOf(RadiusPacket request) {
    int at = request.find(AttributeType.PROXY_STATE);
    while (at != RadiusPacket.ABSENT) {
      add(request.octets(), at, ATTRIBUTE_HEADER_OCTETS + request.valueLength(at));
      at = request.findAfter(AttributeType.PROXY_STATE, at);
    }
    return this;
  }

  /** Ends a reply, signed over the request's authenticator; null if it did not fit. */
  public byte[] reply(RadiusPacket request, SharedSecret secret) {
    System.arraycopy(
        request.octets(), AUTHENTICATOR_OFFSET, authenticator, 0, AUTHENTICATOR_OCTETS);
    return finish(secret);
  }

  /** Ends an Access-Request with this random authenticator; null if it did not fit. */
  public byte[] accessRequest(byte[] random, SharedSecret secret) {
    if (overflown) {
      return null;
    }
    finishLength();
    System.arraycopy(random, 0, octets, AUTHENTICATOR_OFFSET, AUTHENTICATOR_OCTETS);
    signMessage(random, secret);
    return Arrays.copyOf(octets, length);
  }

  /** Ends an Accounting-Request (RFC 2866 section 3); null if it did not fit. */
  public byte[] accountingRequest(SharedSecret secret) {
    Arrays.fill(authenticator, (byte) 0);
    return finish(secret);
  }

  /** Ends a CoA- or Disconnect-Request (RFC 5176 section 2.3); null if it did not fit. */
  public byte[] coaRequest(SharedSecret secret) {
    // Zeros stand in for the authenticator in both signatures, as in an Accounting-Request.
    return accountingRequest(secret);
  }

  private byte[] finish(SharedSecret secret) {
    if (overflown) {
      return null;
    }
    finishLength();
    signMessage(authenticator, secret);
    digests.signHeader(octets, length, authenticator, secret);
    return replies.copyOf(octets, length);
  }

  private void signMessage(byte[] over, SharedSecret secret) {
    if (signed) {
      int value = MESSAGE_AUTHENTICATOR_OFFSET + ATTRIBUTE_HEADER_OCTETS;
      digests.signMessage(octets, length, over, 0, value, secret);
    }
  }

  private void finishLength() {
    octets[2] = (byte) (length >>> 8);
    octets[3] = (byte) length;
  }

  private boolean reserve(int count) {
    overflown |= octets.length - length < count;
    return !overflown;
  }
}
