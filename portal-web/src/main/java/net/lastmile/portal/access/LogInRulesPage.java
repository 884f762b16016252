package net.lastmile.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.api.access.AccessRulesView;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.shell.Formats;

/** How the edges treat log-ins: realms, wrong guesses, expired lines, limits (R2, S5). */
@Named
@ViewScoped
public class LogInRulesPage implements Serializable {
  private static final List<String> CASES = List.of("IGNORED", "EXACT");
  private static final List<String> HANDLINGS = List.of("KEEP", "STRIP", "STRIP_LISTED");

  private final FormFields fields = new FormFields();
  private LinkedHashMap<String, String> plans;

  @Inject private Api api;
  @Inject private Submission submission;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields.numbersIn(formats.getLocale());
    AccessRulesView rules = api.accessRules().get();
    fields
        .load("realms", rules.realms())
        .loadList("strippedRealms", rules.strippedRealms())
        .load("expiredPlanId", Objects.toString(rules.expiredPlanId(), null))
        .load("usernameCase", rules.usernameCase())
        .load("rejectDelayMillis", String.valueOf(rules.rejectDelayMillis()))
        .loadNumber("packetsPerSecond", rules.packetsPerSecond());
  }

  public String submit() {
    return submission.attempt(
        () -> {
          api.accessRules().update(fields.changes(AccessRulesUpdate.class));
          submission.announce("form.saved");
          return "/panel/log-in-rules?faces-redirect=true";
        });
  }

  public Map<String, Object> getFields() {
    return fields.getValues();
  }

  public List<String> getCases() {
    return CASES;
  }

  public List<String> getHandlings() {
    return HANDLINGS;
  }

  /**
   * Plans to choose from, by name; the value is the id. Lists one page; a tenant with more uses the
   * API.
   */
  public Map<String, String> getPlans() {
    if (plans == null) {
      PageQuery query = new PageQuery();
      query.limit = Page.MAX_LIMIT;
      query.sort = "name";
      plans = new LinkedHashMap<>();
      for (PlanView plan : api.plans().list(query).items()) {
        plans.put(plan.name(), plan.id().toString());
      }
    }
    return Collections.unmodifiableMap(plans);
  }
}
