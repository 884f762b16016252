package net.lastmile.portal.eap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.eap.EapIdentityApi;
import net.lastmile.api.eap.EapIdentityRequest;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;

/**
 * Takes the tenant's own certificate chain and key; the page does not keep them after the request.
 */
@Named
@RequestScoped
public class OwnCertificatePage {
  private final FormFields fields = new FormFields("eap", EapIdentityRequest.class);

  @Inject private EapIdentityApi eapIdentityApi;
  @Inject private Submission submission;

  public String submit() {
    return submission.attempt(
        () -> {
          eapIdentityApi.replace(fields.all(EapIdentityRequest.class));
          submission.announce("eap.replaced");
          return EapCertificatePage.ADDRESS;
        });
  }

  public FormFields getForm() {
    return fields;
  }
}
