package net.lastmile.edge.templates.template;

import java.io.ByteArrayOutputStream;
import net.lastmile.edge.templates.dictionary.AttributeDefinition;

/** Writes a whole attribute: header, vendor's header, tag, value. */
final class AttributeOctets {
  /** RFC 2865 section 5: the length is one octet, header included. */
  private static final int MAX_OCTETS = 255;

  private static final int VENDOR_SPECIFIC = 26;

  private AttributeOctets() {}

  /**
   * @param tag 0 for none
   * @throws TemplateProblem if the value is empty or too long for an attribute
   */
  static byte[] of(AttributeDefinition attribute, int tag, byte[] value) {
    byte[] tagged = tagged(attribute, tag, value);
    if (value.length == 0) {
      throw new TemplateProblem("the value is empty");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (attribute.vendorId() == AttributeDefinition.NO_VENDOR) {
      header(out, attribute.type(), tagged.length);
    } else {
      int inner = attribute.vendorTypeOctets() + attribute.vendorLengthOctets() + tagged.length;
      header(out, VENDOR_SPECIFIC, Integer.BYTES + inner);
      number(out, attribute.vendorId(), Integer.BYTES);
      number(out, attribute.type(), attribute.vendorTypeOctets());
      number(out, inner, attribute.vendorLengthOctets());
    }
    out.writeBytes(tagged);
    return out.toByteArray();
  }

  private static void header(ByteArrayOutputStream out, int type, int valueOctets) {
    if (valueOctets + 2 > MAX_OCTETS) {
      throw new TemplateProblem("the value is longer than an attribute can be");
    }
    out.write(type);
    out.write(valueOctets + 2);
  }

  private static void number(ByteArrayOutputStream out, int value, int octets) {
    for (int shift = (octets - 1) * Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      out.write(value >>> shift);
    }
  }

  /**
   * RFC 2868 section 3: a tag replaces the first octet of a number and always precedes a hidden
   * value, but precedes a text only if the template gives a tag.
   */
  private static byte[] tagged(AttributeDefinition attribute, int tag, byte[] value) {
    boolean always = attribute.dataType().isNumber() || attribute.isSaltEncrypted();
    if (!attribute.isTagged() || tag == 0 && !always) {
      return value;
    }
    byte[] tagged = new byte[1 + value.length];
    tagged[0] = (byte) tag;
    System.arraycopy(value, 0, tagged, 1, value.length);
    return tagged;
  }
}
