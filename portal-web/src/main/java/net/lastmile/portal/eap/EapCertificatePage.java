package net.lastmile.portal.eap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.api.eap.EapIdentityView;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.form.Submission;

/** The certificate in use, and what devices need to know about it. */
@Named
@RequestScoped
public class EapCertificatePage {
  static final String ADDRESS = "/panel/eap-certificate?faces-redirect=true";
  private static final String TENANTS_OWN = "TENANT";
  private static final int NOT_FOUND = 404;

  /** Leaves time to have a new one signed and installed. */
  private static final Duration WARN_BEFORE = Duration.ofDays(30);

  private final Clock clock = Clock.systemUTC();
  private EapIdentityView identity;

  @Inject private EapIdentityApi eapIdentityApi;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    try {
      identity = eapIdentityApi.get();
    } catch (ApiProblem refused) {
      if (refused.status() != NOT_FOUND) {
        throw refused;
      }
    }
  }

  /** Null until the first one is made. */
  public EapIdentityView getIdentity() {
    return identity;
  }

  public boolean isOwn() {
    return identity.source().equals(TENANTS_OWN);
  }

  /** Only for the tenant's own certificate: the platform renews those it issued. */
  public boolean isExpiringSoon() {
    return isOwn() && identity.expiresAt().isBefore(clock.instant().plus(WARN_BEFORE));
  }

  /** What devices call the server name or domain: the subject's common name. */
  public String getServerName() {
    try {
      for (Rdn part : new LdapName(identity.subject()).getRdns()) {
        if (part.getType().equalsIgnoreCase("CN")) {
          return part.getValue().toString();
        }
      }
      return identity.subject();
    } catch (InvalidNameException e) {
      return identity.subject();
    }
  }

  public String issue() {
    return submission.attempt(
        () -> {
          eapIdentityApi.issue();
          submission.announce("eap.issued");
          return ADDRESS;
        });
  }
}
