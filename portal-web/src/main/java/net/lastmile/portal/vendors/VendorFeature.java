package net.lastmile.portal.vendors;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.Section;

/** Vendor templates in the navigation. */
@ApplicationScoped
class VendorFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.NETWORK,
            30,
            "/panel/vendors",
            "nav.vendors",
            "pi-file-edit",
            Permission.VENDORS_VIEW));
  }
}
