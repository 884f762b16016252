package net.lastmile.ops.bng.packet;

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
public final class Attributes {
  public static final Dictionary DICTIONARY = dictionary();
  public static final int USER_NAME = 1;
  public static final int NAS_IP_ADDRESS = 4;
  public static final int NAS_PORT = 5;
  public static final int SERVICE_TYPE = 6;
  public static final int FRAMED_PROTOCOL = 7;
  public static final int FRAMED_IP_ADDRESS = 8;
  static final int FILTER_ID = 11;
  public static final int REPLY_MESSAGE = 18;
  public static final int CLASS = 25;
  public static final int CALLING_STATION_ID = 31;
  public static final int NAS_IDENTIFIER = 32;
  public static final int PROXY_STATE = 33;
  public static final int ACCT_SESSION_ID = 44;
  public static final int NAS_PORT_TYPE = 61;
  static final int MESSAGE_AUTHENTICATOR = 80;
  public static final int ACCT_INTERIM_INTERVAL = 85;
  public static final int NAS_PORT_ID = 87;
  public static final int ERROR_CAUSE = 101;
  public static final int NO_VENDOR = -1;

  private final List<RadiusAttribute> list = new ArrayList<>();

  public Attributes text(int type, String value) {
    return octets(type, value.getBytes(StandardCharsets.UTF_8));
  }

  public Attributes number(int type, long value) {
    return octets(type, ByteBuffer.allocate(4).putInt((int) value).array());
  }

  public Attributes address(int type, InetAddress value) {
    return octets(type, value.getAddress());
  }

  Attributes octets(int type, byte[] value) {
    list.add(DICTIONARY.createAttribute(NO_VENDOR, type, value));
    return this;
  }

  public Attributes vendor(int vendor, int type, byte[] value) {
    RadiusAttribute inner = DICTIONARY.createAttribute(vendor, type, value);
    list.add(new VendorSpecificAttribute(DICTIONARY, vendor, List.of(inner)));
    return this;
  }

  public Attributes addAll(List<RadiusAttribute> more) {
    list.addAll(more);
    return this;
  }

  public List<RadiusAttribute> toList() {
    return List.copyOf(list);
  }

  static Optional<byte[]> octets(NestedAttributeHolder<?> packet, int vendor, int type) {
    return packet.getAttribute(vendor, type).map(RadiusAttribute::getValue);
  }

  public static Optional<String> text(NestedAttributeHolder<?> packet, int vendor, int type) {
    return octets(packet, vendor, type).map(octets -> new String(octets, StandardCharsets.UTF_8));
  }

  public static Optional<Long> number(NestedAttributeHolder<?> packet, int vendor, int type) {
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
