package net.lastmile.portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.tenancy.LimitView;
import net.lastmile.api.tenancy.TenantApi;
import net.lastmile.api.tenancy.TenantUpdate;
import net.lastmile.api.tenancy.TenantView;
import net.lastmile.portal.form.Editing;
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

  private final FormFields fields = new FormFields("company", TenantUpdate.class);
  private String slug;
  private UUID id;
  private transient List<LimitView> limits;

  @Inject private TenantApi tenantApi;
  @Inject private Submission submission;
  @Inject private Editing editing;
  @Inject private StaffSession staff;
  @Inject private Hosts hosts;

  @PostConstruct
  void load() {
    TenantView tenant = editing.open(fields.forNone("brandColor", OWN_COLOR), tenantApi::get);
    slug = tenant.slug();
    id = tenant.id();
  }

  public String submit() {
    return submission.attempt(
        () -> {
          editing.save(
              fields,
              id,
              tenantApi::get,
              () -> tenantApi.update(fields.changes(TenantUpdate.class)));
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
      limits = tenantApi.limits();
    }
    return limits;
  }

  public FormFields getForm() {
    return fields;
  }
}
