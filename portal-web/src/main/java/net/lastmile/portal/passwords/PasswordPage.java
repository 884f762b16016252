package net.lastmile.portal.passwords;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.staff.ChosenPassword;
import net.lastmile.api.staff.PasswordLinkApi;
import net.lastmile.api.staff.PasswordLinkView;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.Anonymous;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.site.Site;
import org.omnifaces.cdi.Param;

/** The page behind the mail's link. */
@Named
@RequestScoped
public class PasswordPage {
  private static final int NOT_FOUND = 404;

  private final FormFields fields = new FormFields("chosen", ChosenPassword.class);
  private PasswordLinkView link;
  private boolean done;

  @Inject @Param private String token;
  @Inject @Anonymous private PasswordLinkApi passwordLinkApi;
  @Inject private Site site;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    if (token == null || token.isBlank()) {
      return;
    }
    try {
      PasswordLinkView found = passwordLinkApi.find(token);
      // Another company's link shows nothing under this company's name.
      if (site.panel().map(HostView::slug).filter(found.slug()::equals).isPresent()) {
        link = found;
      }
    } catch (ApiProblem refused) {
      if (refused.status() != NOT_FOUND) {
        throw refused;
      }
    }
  }

  public String submit() {
    return submission.attempt(
        () -> {
          if (isKnown()) {
            passwordLinkApi.choose(token, fields.all(ChosenPassword.class));
            done = true;
          }
          return null;
        });
  }

  public boolean isKnown() {
    return link != null;
  }

  public boolean isDone() {
    return done;
  }

  public PasswordLinkView getLink() {
    return link;
  }

  public FormFields getForm() {
    return fields;
  }
}
