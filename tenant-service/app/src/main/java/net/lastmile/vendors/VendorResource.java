package net.lastmile.vendors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import net.lastmile.api.vendors.VendorApi;
import net.lastmile.api.vendors.VendorCheckView;
import net.lastmile.api.vendors.VendorPreviewRequest;
import net.lastmile.api.vendors.VendorPreviewView;
import net.lastmile.api.vendors.VendorRevisionView;
import net.lastmile.api.vendors.VendorTemplateRequest;
import net.lastmile.api.vendors.VendorTemplateView;
import net.lastmile.edge.contract.record.Vendor;
import net.lastmile.platform.problem.RequestError;

/** {@code /vendor-templates} */
@RequestScoped
public class VendorResource implements VendorApi {
  @Inject private Vendors vendors;
  @Inject private TemplateCheck check;
  @Inject private Preview preview;

  @Override
  public List<VendorTemplateView> list() {
    return vendors.list();
  }

  @Override
  public VendorTemplateView get(String vendor) {
    return vendors.view(require(vendor));
  }

  @Override
  public VendorTemplateView set(String vendor, VendorTemplateRequest request) {
    return vendors.set(require(vendor), RequestError.requireBody(request));
  }

  @Override
  public void reset(String vendor) {
    vendors.reset(require(vendor));
  }

  @Override
  public List<VendorRevisionView> revisions(String vendor) {
    return vendors.revisions(require(vendor));
  }

  @Override
  public VendorCheckView check(String vendor, VendorTemplateRequest request) {
    String text = RequestError.requireBody(request).text();
    return new VendorCheckView(
        check.errors(require(vendor), text).stream()
            .map(error -> new VendorCheckView.LineError(error.line(), error.message()))
            .toList());
  }

  @Override
  public VendorPreviewView preview(String vendor, VendorPreviewRequest request) {
    return preview.of(require(vendor), RequestError.requireBody(request));
  }

  private static Vendor require(String name) {
    return Arrays.stream(Vendor.values())
        .filter(vendor -> vendor.name().equals(name))
        .findFirst()
        .orElseThrow(VendorError.NOT_FOUND::asException);
  }
}
