package net.lastmile.edge.eap.server;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;

/** An EAP packet spread over EAP-Message attributes (RFC 3579 section 3.1). */
final class EapMessages {
  private EapMessages() {}

  /** The attributes' values, one after another. */
  static byte[] join(RadiusPacket request) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    int at = request.find(AttributeType.EAP_MESSAGE);
    while (at != RadiusPacket.ABSENT) {
      joined.write(request.octets(), request.valueOffset(at), request.valueLength(at));
      at = request.findAfter(AttributeType.EAP_MESSAGE, at);
    }
    return joined.toByteArray();
  }

  /** Adds as many attributes as needed. */
  static AttributeOctets split(byte[] eap, AttributeOctets into) {
    for (int from = 0; from < eap.length; from += AttributeOctets.MAX_VALUE_OCTETS) {
      int to = Math.min(eap.length, from + AttributeOctets.MAX_VALUE_OCTETS);
      into.octets(AttributeType.EAP_MESSAGE, Arrays.copyOfRange(eap, from, to));
    }
    return into;
  }
}
