package net.lastmile.edge.radius;

import static net.lastmile.edge.radius.RadiusPacket.AUTHENTICATOR_OCTETS;
import static net.lastmile.edge.radius.RadiusPacket.AUTHENTICATOR_OFFSET;
import static net.lastmile.edge.radius.RadiusPacket.HEADER_OCTETS;

/**
 * The two ways a packet is signed: the authenticator of its header (RFC 2865 section 3, RFC 2866
 * section 3) and Message-Authenticator (RFC 3579 section 3.2). For one thread.
 */
public final class PacketDigests {
  private static final byte[] ZEROS = new byte[OctetHash.MD5_OCTETS];

  private final OctetHash md5 = OctetHash.md5();
  private final byte[] sum = new byte[OctetHash.MD5_OCTETS];

  /** Whether the Request Authenticator of an Accounting-Request is right. */
  public boolean requestAuthenticatorHolds(RadiusPacket packet, SharedSecret secret) {
    authenticator(packet.octets(), packet.length(), ZEROS, secret);
    return ConstantTime.equal(sum, 0, packet.octets(), AUTHENTICATOR_OFFSET, AUTHENTICATOR_OCTETS);
  }

  /**
   * Whether the only Message-Authenticator of a request is right. More than one, or one of another
   * length, is wrong.
   *
   * @param attribute offset of the first
   */
  public boolean messageAuthenticatorHolds(
      RadiusPacket packet, int attribute, SharedSecret secret) {
    // In all packets but Access-Request and Status-Server (RFC 5997 section 3) the authenticator
    // depends on this attribute and is not known when the attribute is computed, so zeros stand in
    // for it (as RFC 5176 section 3.4 says in words).
    boolean random =
        packet.code() == PacketCode.ACCESS_REQUEST || packet.code() == PacketCode.STATUS_SERVER;
    byte[] authenticator = random ? packet.octets() : ZEROS;
    int offset = random ? AUTHENTICATOR_OFFSET : 0;
    return isOneSignature(packet, attribute)
        && signatureHolds(packet, attribute, authenticator, offset, secret);
  }

  private static boolean isOneSignature(RadiusPacket packet, int attribute) {
    return packet.valueLength(attribute) == OctetHash.MD5_OCTETS
        && packet.findAfter(AttributeType.MESSAGE_AUTHENTICATOR, attribute) == RadiusPacket.ABSENT;
  }

  private boolean signatureHolds(
      RadiusPacket packet, int attribute, byte[] authenticator, int offset, SharedSecret secret) {
    int value = packet.valueOffset(attribute);
    hmac(packet.octets(), packet.length(), authenticator, offset, value, secret);
    return ConstantTime.equal(sum, 0, packet.octets(), value, OctetHash.MD5_OCTETS);
  }

  /**
   * Whether the Response Authenticator of a reply is right (RFC 2865 section 3).
   *
   * @param request the octets of the request
   */
  public boolean responseAuthenticatorHolds(
      RadiusPacket reply, byte[] request, SharedSecret secret) {
    md5.add(reply.octets(), 0, AUTHENTICATOR_OFFSET)
        .add(request, AUTHENTICATOR_OFFSET, AUTHENTICATOR_OCTETS)
        .add(reply.octets(), HEADER_OCTETS, reply.length() - HEADER_OCTETS);
    secret.addTo(md5);
    md5.into(sum, 0);
    return ConstantTime.equal(sum, 0, reply.octets(), AUTHENTICATOR_OFFSET, AUTHENTICATOR_OCTETS);
  }

  /**
   * Whether the only Message-Authenticator of a reply is right: it is computed over the
   * authenticator of the request.
   *
   * @param attribute offset of the first
   */
  public boolean replyMessageAuthenticatorHolds(
      RadiusPacket reply, int attribute, byte[] request, SharedSecret secret) {
    return isOneSignature(reply, attribute)
        && signatureHolds(reply, attribute, request, AUTHENTICATOR_OFFSET, secret);
  }

  /** Writes the Message-Authenticator of a packet, computed with the given authenticator. */
  void signMessage(
      byte[] packet, int length, byte[] authenticator, int offset, int value, SharedSecret secret) {
    hmac(packet, length, authenticator, offset, value, secret);
    System.arraycopy(sum, 0, packet, value, sum.length);
  }

  /** Writes the header's authenticator, computed over the given one. */
  void signHeader(byte[] packet, int length, byte[] authenticator, SharedSecret secret) {
    authenticator(packet, length, authenticator, secret);
    System.arraycopy(sum, 0, packet, AUTHENTICATOR_OFFSET, sum.length);
  }

  private void authenticator(byte[] packet, int length, byte[] authenticator, SharedSecret secret) {
    md5.add(packet, 0, AUTHENTICATOR_OFFSET)
        .add(authenticator, 0, AUTHENTICATOR_OCTETS)
        .add(packet, HEADER_OCTETS, length - HEADER_OCTETS);
    secret.addTo(md5);
    md5.into(sum, 0);
  }

  private void hmac(
      byte[] packet, int length, byte[] authenticator, int offset, int value, SharedSecret secret) {
    secret.addInnerTo(md5);
    int after = value + OctetHash.MD5_OCTETS;
    md5.add(packet, 0, AUTHENTICATOR_OFFSET)
        .add(authenticator, offset, AUTHENTICATOR_OCTETS)
        .add(packet, HEADER_OCTETS, value - HEADER_OCTETS)
        .add(ZEROS)
        .add(packet, after, length - after)
        .into(sum, 0);
    secret.addOuterTo(md5);
    md5.add(sum).into(sum, 0);
  }
}
