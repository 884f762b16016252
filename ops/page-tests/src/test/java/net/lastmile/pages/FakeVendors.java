package net.lastmile.pages;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.lastmile.api.vendors.VendorApi;
import net.lastmile.api.vendors.VendorCheckView;
import net.lastmile.api.vendors.VendorCheckView.LineError;
import net.lastmile.api.vendors.VendorPreviewRequest;
import net.lastmile.api.vendors.VendorPreviewView;
import net.lastmile.api.vendors.VendorPreviewView.Attribute;
import net.lastmile.api.vendors.VendorRevisionView;
import net.lastmile.api.vendors.VendorTemplateRequest;
import net.lastmile.api.vendors.VendorTemplateView;
import net.lastmile.edge.contract.record.Vendor;

/**
 * Vendor templates. What is wrong with a text is what a test says; a preview repeats its attributes
 * as they are, with their letters as octets.
 */
final class FakeVendors implements VendorApi {
  private static final String BUILT_IN = "[accept]\nFilter-Id = \"{plan}\"\n";

  private final Map<Vendor, VendorTemplateView> changed = new ConcurrentHashMap<>();
  private volatile List<LineError> errors = List.of();

  /** From now on each text is found to have these errors. */
  void find(LineError... wrong) {
    errors = List.of(wrong);
  }

  @Override
  public List<VendorTemplateView> list() {
    return Stream.of(Vendor.values()).map(this::template).toList();
  }

  @Override
  public VendorTemplateView get(String vendor) {
    return template(Vendor.valueOf(vendor));
  }

  private VendorTemplateView template(Vendor vendor) {
    return changed.getOrDefault(
        vendor, new VendorTemplateView(vendor, false, 0, null, null, BUILT_IN, BUILT_IN));
  }

  @Override
  public VendorTemplateView set(String vendor, VendorTemplateRequest request) {
    return change(vendor, true, request.text());
  }

  @Override
  public void reset(String vendor) {
    change(vendor, false, BUILT_IN);
  }

  private VendorTemplateView change(String name, boolean own, String text) {
    Vendor vendor = Vendor.valueOf(name);
    int revision = template(vendor).revision() + 1;
    var now = new VendorTemplateView(vendor, own, revision, Instant.now(), "owner", text, BUILT_IN);
    changed.put(vendor, now);
    return now;
  }

  @Override
  public List<VendorRevisionView> revisions(String vendor) {
    return List.of();
  }

  @Override
  public VendorCheckView check(String vendor, VendorTemplateRequest request) {
    return new VendorCheckView(errors);
  }

  @Override
  public VendorPreviewView preview(String vendor, VendorPreviewRequest request) {
    List<Attribute> attributes =
        request
            .text()
            .lines()
            .filter(line -> line.contains("="))
            .map(line -> new Attribute(line, octets(line)))
            .toList();
    return new VendorPreviewView(
        attributes, List.of(), List.of(), List.of("Class"), "session", "192.0.2.1");
  }

  static String octets(String line) {
    return HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_8));
  }
}
