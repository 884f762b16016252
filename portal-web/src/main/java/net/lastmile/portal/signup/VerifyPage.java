package net.lastmile.portal.signup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import net.lastmile.api.signup.SignupApi;
import net.lastmile.api.signup.SignupView;
import net.lastmile.api.signup.VerifyRequest;
import net.lastmile.portal.client.Anonymous;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.site.Query;
import org.omnifaces.cdi.Param;

/** The page behind the mail's link: sets the first admin's log-in and starts provisioning. */
@Named
@RequestScoped
public class VerifyPage {
  private static final int NOT_FOUND = 404;

  private final FormFields fields = new FormFields("verify", VerifyRequest.class);
  private String company;
  private String slug;
  private boolean verified;

  @Inject @Param private String token;
  @Inject @Anonymous private SignupApi signupApi;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    if (token == null || token.isBlank()) {
      return;
    }
    try {
      SignupView signup = signupApi.findByToken(token);
      company = signup.company();
      slug = signup.slug();
      verified = signup.verified();
      fields.propose("username", "admin");
    } catch (ApiProblem refused) {
      if (refused.status() != NOT_FOUND) {
        throw refused;
      }
    }
  }

  public String submit() {
    return submission.attempt(
        () -> {
          signupApi.verify(token, fields.all(VerifyRequest.class));
          return progress();
        });
  }

  /** Where a link leads that was used already. */
  public String progress() {
    return "/signup/progress?faces-redirect=true&" + Query.encode(Map.of("token", token));
  }

  /** Whether the link belongs to a sign-up. */
  public boolean isKnown() {
    return company != null;
  }

  public boolean isVerified() {
    return verified;
  }

  public String getCompany() {
    return company;
  }

  public String getSlug() {
    return slug;
  }

  public FormFields getForm() {
    return fields;
  }
}
