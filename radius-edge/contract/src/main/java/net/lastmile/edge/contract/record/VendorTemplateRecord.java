package net.lastmile.edge.contract.record;

/**
 * A tenant's own template for a make of router, instead of the built-in one.
 *
 * @param text in the format of docs/vendor-templates.md, checked by the centre
 */
public record VendorTemplateRecord(Vendor vendor, String text) {
  private static final int LAYOUT = 1;

  public byte[] encode() {
    return new RecordWriter(LAYOUT).code(vendor).text(text).toBytes();
  }

  public static VendorTemplateRecord decode(byte[] octets) {
    RecordReader in = new RecordReader(octets, LAYOUT);
    return new VendorTemplateRecord(in.oneOf(Vendor.values()), in.text());
  }
}
