package net.lastmile.edge.templates.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tinyradius.core.attribute.AttributeTemplate;
import org.tinyradius.core.dictionary.Vendor;
import org.tinyradius.core.dictionary.WritableDictionary;

/**
 * The attributes that the files read so far define. The library's own table rejects every second
 * definition; in this one the later definition applies, as in FreeRADIUS, with a warning if the two
 * differ. So an operator's files may repeat or correct the built-in ones. An attribute may have two
 * names; the first one is shown.
 */
final class KnownAttributes implements WritableDictionary {
  private final Map<Integer, Vendor> vendors = new HashMap<>();
  private final Map<String, Vendor> vendorsByName = new HashMap<>();
  private final Map<String, AttributeTemplate> byName = new HashMap<>();
  private final Map<Long, AttributeTemplate> byNumber = new HashMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final Supplier<DictionaryLines> at;

  /**
   * @param at the reader's current position
   */
  KnownAttributes(Supplier<DictionaryLines> at) {
    this.at = at;
  }

  @Override
  public KnownAttributes addVendor(Vendor vendor) {
    Vendor known = vendors.get(vendor.getId());
    if (known == null) {
      vendors.put(vendor.getId(), vendor);
    } else if (!sameFormat(known, vendor) && at.get().line().contains("format=")) {
      vendors.put(vendor.getId(), vendor);
      warn("vendor " + vendor.getName() + " has had another format before; this one holds");
    }
    Vendor named = vendorsByName.put(vendor.getName(), vendor);
    if (named != null && named.getId() != vendor.getId()) {
      warn("vendor " + vendor.getName() + " has had another number before; this one holds");
    }
    return this;
  }

  private static boolean sameFormat(Vendor one, Vendor other) {
    return one.getTypeSize() == other.getTypeSize() && one.getLengthSize() == other.getLengthSize();
  }

  @Override
  public KnownAttributes addAttributeTemplate(AttributeTemplate attribute) {
    long number = key(attribute.getVendorId(), attribute.getType());
    AttributeTemplate known = byName.get(attribute.getName());
    if (known == null) {
      byName.put(attribute.getName(), attribute);
      byNumber.putIfAbsent(number, attribute);
    } else if (!agree(known, attribute)) {
      byName.put(attribute.getName(), attribute);
      byNumber.remove(key(known.getVendorId(), known.getType()), known);
      byNumber.put(number, attribute);
      warn(attribute.getName() + " is already defined in another way; this definition holds");
    }
    return this;
  }

  /** Whether both look the same on the wire. */
  private static boolean agree(AttributeTemplate one, AttributeTemplate other) {
    return one.getVendorId() == other.getVendorId()
        && one.getType() == other.getType()
        && one.isTagged() == other.isTagged()
        && one.getCodecType() == other.getCodecType()
        && DataType.named(one.getDataType()) == DataType.named(other.getDataType());
  }

  private void warn(String problem) {
    DictionaryLines lines = at.get();
    warnings.add(lines.file() + ":" + lines.number() + ": " + problem);
  }

  /** Definitions that differ from an earlier one, each with file and line. */
  List<String> warnings() {
    return List.copyOf(warnings);
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

  /** The library would take the contents of an unknown vendor's block for standard attributes. */
  @Override
  public Optional<Vendor> getVendor(String name) {
    if (!vendorsByName.containsKey(name)) {
      throw new IllegalArgumentException("no vendor is called " + name);
    }
    return Optional.of(vendorsByName.get(name));
  }

  private static long key(int vendorId, int type) {
    return (long) vendorId << 32 | type & 0xFFFF_FFFFL;
  }
}
