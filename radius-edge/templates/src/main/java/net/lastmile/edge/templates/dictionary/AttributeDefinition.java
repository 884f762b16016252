package net.lastmile.edge.templates.dictionary;

import java.util.Optional;
import java.util.OptionalLong;
import org.tinyradius.core.attribute.AttributeTemplate;
import org.tinyradius.core.attribute.codec.AttributeCodecType;
import org.tinyradius.core.dictionary.Vendor;

/** What a dictionary says about one attribute. */
public final class AttributeDefinition {
  /** The vendor id of an attribute that belongs to no vendor. */
  public static final int NO_VENDOR = -1;

  private final AttributeTemplate template;
  private final Vendor vendor;
  private final DataType dataType;

  /**
   * @param vendor null for a standard attribute
   */
  AttributeDefinition(AttributeTemplate template, Vendor vendor) {
    this.template = template;
    this.vendor = vendor;
    this.dataType = DataType.named(template.getDataType());
  }

  public String name() {
    return template.getName();
  }

  /** The attribute's number, within its vendor if it has one. */
  public int type() {
    return template.getType();
  }

  /** The vendor's private enterprise number, or {@link #NO_VENDOR}. */
  public int vendorId() {
    return vendor == null ? NO_VENDOR : vendor.getId();
  }

  /** Octets that the number takes inside the vendor's attribute. */
  public int vendorTypeOctets() {
    return vendor == null ? 1 : vendor.getTypeSize();
  }

  /** Octets that the length takes inside the vendor's attribute, 0 to 2. */
  public int vendorLengthOctets() {
    return vendor == null ? 1 : vendor.getLengthSize();
  }

  public DataType dataType() {
    return dataType;
  }

  /** Whether a tag tells several attributes of this type apart (RFC 2868 section 3). */
  public boolean isTagged() {
    return template.isTagged();
  }

  /** Whether the value is salt-encrypted on the wire (RFC 2868 section 3.5). */
  public boolean isSaltEncrypted() {
    return template.getCodecType() == AttributeCodecType.RFC2868_TUNNEL_PASSWORD;
  }

  /** Whether the value is hidden in another way, which we cannot write. */
  public boolean isOtherwiseEncrypted() {
    return template.encryptEnabled() && !isSaltEncrypted();
  }

  /** The number that a VALUE line gives this name. */
  public OptionalLong valueNamed(String name) {
    Integer value = template.getEnumeration(name);
    return value == null ? OptionalLong.empty() : OptionalLong.of(Integer.toUnsignedLong(value));
  }

  /** The name that a VALUE line gives this number. */
  public Optional<String> nameOf(long value) {
    return value == (int) value || value <= 0xFFFF_FFFFL
        ? Optional.ofNullable(template.getEnumeration((int) value))
        : Optional.empty();
  }
}
