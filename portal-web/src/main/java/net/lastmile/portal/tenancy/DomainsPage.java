package net.lastmile.portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.tenancy.DomainRequest;
import net.lastmile.api.tenancy.DomainView;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.site.Hosts;

/** The tenant's own host names (T12). */
@Named
@ViewScoped
public class DomainsPage implements Serializable {
  private static final String HERE = "/panel/domains?faces-redirect=true";

  private final FormFields fields = new FormFields("domains", DomainRequest.class);
  private transient List<DomainView> domains;

  @Inject private Api api;
  @Inject private Submission submission;
  @Inject private Hosts hosts;

  @PostConstruct
  void load() {
    fields.propose("name", "");
  }

  public List<DomainView> getDomains() {
    if (domains == null) {
      domains = api.domains().list();
    }
    return domains;
  }

  public String submit() {
    return submission.attempt(
        () -> {
          api.domains().create(fields.idempotencyKey(), fields.all(DomainRequest.class));
          return HERE;
        });
  }

  public String verify(UUID id) {
    return submission.attempt(
        () -> {
          submission.announce("domains.verified", api.domains().verify(id).name());
          hosts.forget();
          return HERE;
        });
  }

  public String delete(DomainView domain) {
    return submission.attempt(
        () -> {
          api.domains().delete(domain.id());
          hosts.forget();
          submission.announce("domains.deleted", domain.name());
          return HERE;
        });
  }

  public FormFields getForm() {
    return fields;
  }
}
