package net.lastmile.portal.vendors;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import net.lastmile.api.vendors.VendorTemplateView;
import net.lastmile.portal.client.Api;

/** The vendor templates, one for each make of router. */
@Named
@RequestScoped
public class VendorListPage {
  private List<VendorTemplateView> templates;

  @Inject private Api api;

  @PostConstruct
  void load() {
    templates =
        api.vendors().list().stream()
            .sorted(Comparator.comparingInt(template -> Makes.ALL.indexOf(template.vendor())))
            .toList();
  }

  public List<VendorTemplateView> getTemplates() {
    return templates;
  }
}
