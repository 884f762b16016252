package net.lastmile.portal.signup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import net.lastmile.api.signup.SignupApi;
import net.lastmile.api.signup.SignupRequest;
import net.lastmile.api.signup.SlugView;
import net.lastmile.portal.client.Anonymous;
import net.lastmile.portal.configuration.Settings;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;

/**
 * An Internet provider signs up (T3). The form holds all state between requests: there is no log-in
 * yet.
 */
@Named
@RequestScoped
public class SignupPage {
  private static final String COUNTRY = "country";
  private static final String CURRENCY = "currency";
  private static final String SLUG = "slug";
  private static final String TIME_ZONE = "timeZone";

  private final FormFields fields = new FormFields("signup", SignupRequest.class);
  private String slugState = "";
  private boolean slugTyped;

  @Inject @Anonymous private SignupApi signupApi;
  @Inject private Submission submission;
  @Inject private Settings settings;
  @Inject private FacesContext faces;

  @PostConstruct
  void guess() {
    String country = faces.getExternalContext().getRequestLocale().getCountry();
    if (!country.isEmpty()) {
      fields.propose(COUNTRY, country);
      guessCurrency();
    }
  }

  /** Proposes the browser's time zone, which a script sends when the page opens. */
  public void guessTimeZone() {
    String zone = faces.getExternalContext().getRequestParameterMap().getOrDefault("zone", "");
    if (sent("timeZone_input").isEmpty() && Choices.isPlace(zone)) {
      fields.propose(TIME_ZONE, zone);
    }
  }

  /** Proposes the currency of the chosen country. */
  public void guessCurrency() {
    String currency = Choices.currencyOf(fields.text(COUNTRY));
    if (currency != null) {
      fields.propose(CURRENCY, currency);
    }
  }

  /** Derives the slug from the company's name until somebody types one. */
  public void suggestSlug() {
    boolean typed = Boolean.parseBoolean(sent("slug-typed"));
    fields.propose(SLUG, typed ? sent(SLUG) : Slugs.from(fields.text("company")));
    askAboutSlug();
  }

  /** Checks the slug while it is typed (T2). */
  public void checkSlug() {
    slugTyped = !fields.text(SLUG).isEmpty();
    fields.propose(SLUG, fields.text(SLUG).toLowerCase(Locale.ROOT));
    askAboutSlug();
  }

  /** The value of another field of the form, which this partial request does not process. */
  private String sent(String field) {
    return faces.getExternalContext().getRequestParameterMap().getOrDefault("form:" + field, "");
  }

  private void askAboutSlug() {
    String slug = fields.text(SLUG);
    if (slug.isEmpty()) {
      slugState = "";
      return;
    }
    if (!Slugs.isValid(slug)) {
      slugState = "invalid";
      return;
    }
    SlugView answer = signupApi.checkSlug(slug);
    slugState = answer.available() ? "available" : answer.reason();
  }

  public String submit() {
    return submission.attempt(
        () -> {
          signupApi.signUp(fields.idempotencyKey(), fields.all(SignupRequest.class));
          faces.getExternalContext().getFlash().put("email", fields.text("email"));
          return "/signup/sent?faces-redirect=true";
        });
  }

  public FormFields getForm() {
    return fields;
  }

  public boolean isSlugTyped() {
    return slugTyped;
  }

  public void setSlugTyped(boolean slugTyped) {
    this.slugTyped = slugTyped;
  }

  /** {@code available}, {@code invalid}, {@code reserved}, {@code taken}, or empty. */
  public String getSlugState() {
    return slugState;
  }

  /** The panel's future address, for the help under the slug. */
  public String getAddress() {
    String slug = fields.text(SLUG);
    return settings.panelUrl(slug.isEmpty() ? "…" : slug).replaceFirst("^https?://", "");
  }
}
