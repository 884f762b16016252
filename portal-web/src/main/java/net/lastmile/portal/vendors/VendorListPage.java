package net.lastmile.portal.vendors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import net.lastmile.api.vendors.VendorApi;
import net.lastmile.api.vendors.VendorTemplateView;

/** The vendor templates, one for each make of router. */
@Named
@RequestScoped
public class VendorListPage {
  private List<VendorTemplateView> templates;

  @Inject private VendorApi vendorApi;

  @PostConstruct
  void load() {
    templates =
        vendorApi.list().stream()
            .sorted(Comparator.comparingInt(template -> Makes.ALL.indexOf(template.vendor())))
            .toList();
  }

  public List<VendorTemplateView> getTemplates() {
    return templates;
  }
}
