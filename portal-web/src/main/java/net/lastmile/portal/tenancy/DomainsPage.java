package net.lastmile.portal.tenancy;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.tenancy.DomainApi;
import net.lastmile.api.tenancy.DomainRequest;
import net.lastmile.api.tenancy.DomainView;
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

  @Inject private DomainApi domainApi;
  @Inject private Submission submission;
  @Inject private Hosts hosts;

  @PostConstruct
  void load() {
    fields.propose("name", "");
  }

  public List<DomainView> getDomains() {
    if (domains == null) {
      domains = domainApi.list();
    }
    return domains;
  }

  public String submit() {
    return submission.attempt(
        () -> {
          domainApi.create(fields.idempotencyKey(), fields.all(DomainRequest.class));
          return HERE;
        });
  }

  public String verify(UUID id) {
    return submission.attempt(
        () -> {
          submission.announce("domains.verified", domainApi.verify(id).name());
          hosts.forget();
          return HERE;
        });
  }

  public String delete(DomainView domain) {
    return submission.attempt(
        () -> {
          domainApi.delete(domain.id());
          hosts.forget();
          submission.announce("domains.deleted", domain.name());
          return HERE;
        });
  }

  public FormFields getForm() {
    return fields;
  }
}
