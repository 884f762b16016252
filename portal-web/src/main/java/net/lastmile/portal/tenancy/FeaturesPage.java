package net.lastmile.portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import net.lastmile.api.tenancy.FeatureView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.login.StaffSession;

/** The features that the tenant can switch on and off (T12). */
@Named
@ViewScoped
public class FeaturesPage implements Serializable {
  private final LinkedHashMap<String, Boolean> on = new LinkedHashMap<>();
  private final HashMap<String, Boolean> stored = new HashMap<>();
  private final LinkedHashMap<String, String> descriptions = new LinkedHashMap<>();

  @Inject private TenantApi tenantApi;
  @Inject private Submission submission;
  @Inject private StaffSession staff;

  @PostConstruct
  void load() {
    for (FeatureView feature : tenantApi.features()) {
      on.put(feature.name(), feature.on());
      stored.put(feature.name(), feature.on());
      descriptions.put(feature.name(), feature.description());
    }
  }

  public String submit() {
    return submission.attempt(
        () -> {
          tenantApi.update(new TenantUpdate(null, null, null, null, null, null, null, changed()));
          staff.forgetMe();
          submission.announce("form.saved");
          return "/panel/features?faces-redirect=true";
        });
  }

  /** Only what was switched here: somebody else may be switching another one. */
  private Map<String, Boolean> changed() {
    Map<String, Boolean> changed = new LinkedHashMap<>(on);
    changed.entrySet().removeAll(stored.entrySet());
    return changed;
  }

  public Map<String, Boolean> getOn() {
    return on;
  }

  /** The API's descriptions, by feature name, in the API's order. */
  public Map<String, String> getDescriptions() {
    return Collections.unmodifiableMap(descriptions);
  }
}
