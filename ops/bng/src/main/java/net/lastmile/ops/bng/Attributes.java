package net.lastmile.ops.bng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tinyradius.core.attribute.NestedAttributeHolder;
import org.tinyradius.core.attribute.type.RadiusAttribute;
import org.tinyradius.core.attribute.type.VendorSpecificAttribute;
import org.tinyradius.core.dictionary.Dictionary;
import org.tinyradius.core.dictionary.parser.DictionaryParser;

/** Builds a list of attributes by number, and reads attributes from received packets. */
final class Attributes {
  static final Dictionary DICTIONARY = dictionary();
  static final int USER_NAME = 1;
  static final int NAS_IP_ADDRESS = 4;
  static final int NAS_PORT = 5;
  static final int SERVICE_TYPE = 6;
  static final int FRAMED_PROTOCOL = 7;
  static final int FRAMED_IP_ADDRESS = 8;
  static final int FILTER_ID = 11;
  static final int REPLY_MESSAGE = 18;
  static final int CLASS = 25;
  static final int CALLING_STATION_ID = 31;
  static final int NAS_IDENTIFIER = 32;
  static final int PROXY_STATE = 33;
  static final int ACCT_SESSION_ID = 44;
  static final int NAS_PORT_TYPE = 61;
  static final int MESSAGE_AUTHENTICATOR = 80;
  static final int ACCT_INTERIM_INTERVAL = 85;
  static final int NAS_PORT_ID = 87;
  static final int ERROR_CAUSE = 101;
  static final int NO_VENDOR = -1;

  private final List<RadiusAttribute> list = new ArrayList<>();

  Attributes text(int type, String value) {
    return octets(type, value.getBytes(StandardCharsets.UTF_8));
  }

  Attributes number(int type, long value) {
    return octets(type, ByteBuffer.allocate(4).putInt((int) value).array());
  }

  Attributes address(int type, InetAddress value) {
    return octets(type, value.getAddress());
  }

  Attributes octets(int type, byte[] value) {
    list.add(DICTIONARY.createAttribute(NO_VENDOR, type, value));
    return this;
  }

  Attributes vendor(int vendor, int type, byte[] value) {
    RadiusAttribute inner = DICTIONARY.createAttribute(vendor, type, value);
    list.add(new VendorSpecificAttribute(DICTIONARY, vendor, List.of(inner)));
    return this;
  }

  Attributes addAll(List<RadiusAttribute> more) {
    list.addAll(more);
    return this;
  }

  List<RadiusAttribute> toList() {
    return List.copyOf(list);
  }

  static Optional<byte[]> octets(NestedAttributeHolder<?> packet, int vendor, int type) {
    return packet.getAttribute(vendor, type).map(RadiusAttribute::getValue);
  }

  static Optional<String> text(NestedAttributeHolder<?> packet, int vendor, int type) {
    return octets(packet, vendor, type).map(octets -> new String(octets, StandardCharsets.UTF_8));
  }

  static Optional<Long> number(NestedAttributeHolder<?> packet, int vendor, int type) {
    return octets(packet, vendor, type)
        .filter(octets -> octets.length == Integer.BYTES)
        .map(octets -> Integer.toUnsignedLong(ByteBuffer.wrap(octets).getInt()));
  }

  private static Dictionary dictionary() {
    try {
      return DictionaryParser.newClasspathParser()
          .parseDictionary("net/lastmile/ops/bng/dictionary");
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
