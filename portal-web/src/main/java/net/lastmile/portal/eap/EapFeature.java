package net.lastmile.portal.eap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Feature;
import net.lastmile.portal.feature.FormPage;
import net.lastmile.portal.feature.Section;

/** The EAP certificate in the navigation. */
@ApplicationScoped
class EapFeature implements Feature {
  @Override
  public List<Entry> entries() {
    return List.of(
        new Entry(
            Section.NETWORK,
            50,
            "/panel/eap-certificate",
            "nav.eapCertificate",
            "pi-shield",
            Permission.SETTINGS_EAP));
  }

  @Override
  public List<FormPage> forms() {
    return List.of(new FormPage("/panel/eap-certificate/own", Permission.SETTINGS_EAP));
  }
}
