package net.lastmile.edge.vendor.dictionary;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tinyradius.core.attribute.AttributeTemplate;
import org.tinyradius.core.dictionary.Vendor;
import org.tinyradius.core.dictionary.WritableDictionary;

/**
 * What the files read so far define. The library's own table refuses every second definition; this
 * one takes what agrees, so that an operator's files may repeat ours, and an attribute may have two
 * names, of which the first is shown.
 */
final class KnownAttributes implements WritableDictionary {
  private final Map<Integer, Vendor> vendors = new HashMap<>();
  private final Map<String, Vendor> vendorsByName = new HashMap<>();
  private final Map<String, AttributeTemplate> byName = new HashMap<>();
  private final Map<Long, AttributeTemplate> byNumber = new HashMap<>();

  @Override
  public KnownAttributes addVendor(Vendor vendor) {
    vendors.putIfAbsent(vendor.getId(), vendor);
    vendorsByName.put(vendor.getName(), vendor);
    return this;
  }

  @Override
  public KnownAttributes addAttributeTemplate(AttributeTemplate attribute) {
    AttributeTemplate known = byName.putIfAbsent(attribute.getName(), attribute);
    if (known != null && !agree(known, attribute)) {
      throw new IllegalArgumentException(
          attribute.getName() + " is already defined with another number or type");
    }
    byNumber.putIfAbsent(key(attribute.getVendorId(), attribute.getType()), attribute);
    return this;
  }

  private static boolean agree(AttributeTemplate one, AttributeTemplate other) {
    return one.getVendorId() == other.getVendorId()
        && one.getType() == other.getType()
        && Objects.equals(DataType.named(one.getDataType()), DataType.named(other.getDataType()));
  }

  @Override
  public Optional<AttributeTemplate> getAttributeTemplate(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public Optional<AttributeTemplate> getAttributeTemplate(int vendorId, int type) {
    return Optional.ofNullable(byNumber.get(key(vendorId, type)));
  }

  @Override
  public Optional<Vendor> getVendor(int vendorId) {
    return Optional.ofNullable(vendors.get(vendorId));
  }

  @Override
  public Optional<Vendor> getVendor(String name) {
    return Optional.ofNullable(vendorsByName.get(name));
  }

  private static long key(int vendorId, int type) {
    return (long) vendorId << 32 | type & 0xFFFF_FFFFL;
  }
}
