package net.lastmile.edge.radsec;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import net.lastmile.edge.radius.PacketDigests;
import net.lastmile.edge.radius.PacketWriter;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.radius.SharedSecret;

/** The router's end of a connection that carries orders. */
final class ScriptedRouter {
  private static final byte[] SECRET = "radsec".getBytes(StandardCharsets.US_ASCII);
  private static final int AUTHENTICATOR_AT = 4;
  private static final int LENGTH_AT = 2;

  private ScriptedRouter() {}

  /** The signed ACK to the next request, whose authenticator must be computed with "radsec". */
  static byte[] acknowledge(InputStream stream) throws IOException, GeneralSecurityException {
    byte[] octets = read(new DataInputStream(stream));
    byte[] signed = octets.clone();
    Arrays.fill(signed, AUTHENTICATOR_AT, RadiusPacket.HEADER_OCTETS, (byte) 0);
    MessageDigest digest = MessageDigest.getInstance("MD5");
    digest.update(signed);
    byte[] expected = digest.digest(SECRET);
    if (!Arrays.equals(
        expected, Arrays.copyOfRange(octets, AUTHENTICATOR_AT, RadiusPacket.HEADER_OCTETS))) {
      throw new AssertionError("the request is not signed as RFC 5176 section 2.3 has it");
    }
    RadiusPacket request = new RadiusPacket(octets);
    request.scan(octets.length);
    return new PacketWriter(new PacketDigests())
        .beginSigned(request.code() + 1, request.identifier())
        .reply(request, new SharedSecret(SECRET));
  }

  private static byte[] read(DataInputStream in) throws IOException {
    byte[] header = new byte[AUTHENTICATOR_AT];
    in.readFully(header);
    int length = (header[LENGTH_AT] & 0xFF) << 8 | header[LENGTH_AT + 1] & 0xFF;
    byte[] octets = Arrays.copyOf(header, length);
    in.readFully(octets, header.length, length - header.length);
    return octets;
  }
}
