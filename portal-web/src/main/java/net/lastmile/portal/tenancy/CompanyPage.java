package net.lastmile.portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.site.Hosts;

/** The company's name, place and colour (T12). */
@Named
@ViewScoped
public class CompanyPage implements Serializable {
  /** The product's own accent, used if the tenant has chosen none. */
  private static final String OWN_COLOR = "#1f5fd1";

  private final FormFields fields = new FormFields();
  private String slug;
  private transient List<LimitView> limits;

  @Inject private Api api;
  @Inject private Submission submission;
  @Inject private StaffSession staff;
  @Inject private Hosts hosts;

  @PostConstruct
  void load() {
    TenantView tenant = api.tenant().get();
    slug = tenant.slug();
    fields
        .load("company", tenant.company())
        .load("country", tenant.country())
        .load("timeZone", tenant.timeZone())
        .load("currency", tenant.currency())
        .load("locale", tenant.locale())
        .load("brandColor", tenant.brandColor() == null ? OWN_COLOR : tenant.brandColor())
        .load("explainRejects", tenant.explainRejects());
  }

  public String submit() {
    return submission.attempt(
        () -> {
          api.tenant().update(fields.changes(TenantUpdate.class));
          staff.forgetMe();
          hosts.forget();
          submission.announce("form.saved");
          return "/panel/company?faces-redirect=true";
        });
  }

  public String getSlug() {
    return slug;
  }

  /** The tenant's limits, and how much of each it uses. */
  public List<LimitView> getLimits() {
    if (limits == null) {
      limits = api.tenant().limits();
    }
    return limits;
  }

  public Map<String, Object> getFields() {
    return fields.getValues();
  }
}
