package net.lastmile.portal.passwords;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.staff.PasswordLinkApi;
import net.lastmile.api.staff.PasswordLinkRequest;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.Anonymous;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.site.Site;

/**
 * Asks for a mail with a link to a new password; says the same whether the log-in exists or not.
 */
@Named
@RequestScoped
public class ForgottenPage {
  private final FormFields fields = new FormFields("forgotten", PasswordLinkRequest.class);
  private boolean asked;

  @Inject @Anonymous private PasswordLinkApi passwordLinkApi;
  @Inject private Site site;
  @Inject private Submission submission;

  public String submit() {
    return submission.attempt(
        () -> {
          String slug = site.panel().map(HostView::slug).orElseThrow();
          passwordLinkApi.ask(new PasswordLinkRequest(slug, fields.text("login").strip()));
          asked = true;
          return null;
        });
  }

  public boolean isAsked() {
    return asked;
  }

  public FormFields getForm() {
    return fields;
  }
}
