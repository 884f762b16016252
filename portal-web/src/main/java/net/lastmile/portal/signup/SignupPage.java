package net.lastmile.portal.signup;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final String LOCALE = "locale";
  private static final List<String> USUAL = List.of(TIME_ZONE, CURRENCY, LOCALE);

  /** The end of the name under which a menu's value is sent. */
  private static final String INPUT = "_input";

  private static final String BETWEEN = " ";

  private final FormFields fields = new FormFields("signup", SignupRequest.class);
  private String slugState = "";
  private boolean slugTyped;
  private String proposed = "";

  @Inject @Anonymous private SignupApi signupApi;
  @Inject private Submission submission;
  @Inject private Settings settings;
  @Inject private Choices choices;
  @Inject private FacesContext faces;

  @PostConstruct
  void guess() {
    String country = faces.getExternalContext().getRequestLocale().getCountry();
    if (!country.isEmpty() && !faces.isPostback()) {
      fields.propose(COUNTRY, country);
      proposeUsual(country, "");
    }
  }

  /** Proposes the browser's time zone, which a script sends when the page opens. */
  public void guessTimeZone() {
    String zone = faces.getExternalContext().getRequestParameterMap().getOrDefault("zone", "");
    if (Choices.isPlace(zone) && isFree(TIME_ZONE)) {
      propose(TIME_ZONE, zone);
    } else {
      keep(TIME_ZONE);
    }
  }

  /** Proposes what is usual in the chosen country, in place of what was proposed before. */
  public void countryChosen() {
    String country = fields.text(COUNTRY);
    Map<String, String> before = proposals();
    USUAL.forEach(this::keep);
    proposeUsual(country, before.getOrDefault(TIME_ZONE, ""));
  }

  private void proposeUsual(String country, String zone) {
    Map<String, String> usual =
        Map.of(
            TIME_ZONE,
            CountryUsage.zones(country).contains(zone) ? zone : CountryUsage.zone(country),
            CURRENCY,
            CountryUsage.currency(country),
            LOCALE,
            Choices.languageOf(country));
    usual.forEach(
        (field, value) -> {
          if (isFree(field)) {
            propose(field, value);
          }
        });
  }

  private void propose(String field, String value) {
    fields.propose(field, value);
    Map<String, String> all = proposals();
    all.put(field, value);
    proposed = all.entrySet().stream().map(Object::toString).collect(Collectors.joining(BETWEEN));
  }

  /** Whether nobody has chosen a value by hand: what was proposed may be replaced. */
  private boolean isFree(String field) {
    String value = sent(field + INPUT);
    return value.isEmpty() || value.equals(proposals().get(field));
  }

  private void keep(String field) {
    fields.propose(field, sent(field + INPUT));
  }

  /** What was proposed so far, by field. */
  private Map<String, String> proposals() {
    String text = proposed.isEmpty() ? sent("proposed") : proposed;
    return Stream.of(text.split(BETWEEN, -1))
        .map(proposal -> proposal.split("=", 2))
        .filter(proposal -> proposal.length == 2)
        .collect(
            Collectors.toMap(each -> each[0], each -> each[1], (_, last) -> last, TreeMap::new));
  }

  /** The languages to choose from, also while the form is being read and holds no country yet. */
  public Map<String, String> getLanguages() {
    String country = sent(COUNTRY + INPUT);
    return choices.languages(
        country.isEmpty() ? fields.text(COUNTRY) : country, sent(LOCALE + INPUT));
  }

  /** What was proposed, for the page to keep. */
  public String getProposed() {
    return proposed.isEmpty() ? sent("proposed") : proposed;
  }

  public void setProposed(String kept) {
    proposed = kept;
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
