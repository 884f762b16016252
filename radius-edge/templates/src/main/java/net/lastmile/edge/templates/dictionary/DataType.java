package net.lastmile.edge.templates.dictionary;

import java.util.Locale;

/** How an attribute's value is encoded, under FreeRADIUS's name for the type. */
public enum DataType {
  TEXT(0),
  OCTETS(0),
  BYTE(1),
  SHORT(2),
  INTEGER(4),
  INTEGER64(8),
  IPV4(4),
  IPV6(16),
  IPV6_PREFIX(0),
  /** A type that we neither write nor explain. */
  OTHER(0);

  private final int octets;

  DataType(int octets) {
    this.octets = octets;
  }

  /** Octets of a value; 0 if the length varies. */
  public int octets() {
    return octets;
  }

  /** Whether values are unsigned numbers in network order. */
  public boolean isNumber() {
    return switch (this) {
      case BYTE, SHORT, INTEGER, INTEGER64 -> true;
      case TEXT, OCTETS, IPV4, IPV6, IPV6_PREFIX, OTHER -> false;
    };
  }

  /**
   * @throws IllegalArgumentException if no release of FreeRADIUS has such a type
   */
  static DataType named(String name) {
    return switch (name.toLowerCase(Locale.ROOT).replaceFirst("\\[\\d+\\]$", "")) {
      case "string", "text" -> TEXT;
      case "octets", "abinary", "ifid", "ether" -> OCTETS;
      case "byte", "uint8" -> BYTE;
      case "short", "uint16" -> SHORT;
      case "integer", "uint32", "date" -> INTEGER;
      case "integer64", "uint64" -> INTEGER64;
      case "ipaddr" -> IPV4;
      case "ipv6addr" -> IPV6;
      case "ipv6prefix" -> IPV6_PREFIX;
      case "signed", "bool", "combo-ip", "ipv4prefix", "vsa", "vendor", "tlv", "struct", "group" ->
          OTHER;
      case "extended", "long-extended", "evs", "union", "attribute", "size", "time_delta" -> OTHER;
      case "int8", "int16", "int32", "int64", "float32", "float64" -> OTHER;
      default -> throw new IllegalArgumentException("no type is called " + name);
    };
  }
}
