package net.lastmile.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
  private final FormFields fields = new FormFields("logInRules", AccessRulesUpdate.class);
  private LinkedHashMap<String, String> plans;

  @Inject private Api api;
  @Inject private Submission submission;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields.numbersIn(formats.getLocale());
    AccessRulesView rules = api.accessRules().get();
    // No delay is a choice that people should see, unlike no limit.
    fields
        .load(rules, formats)
        .load("rejectDelayMillis", String.valueOf(rules.rejectDelayMillis()));
  }

  public String submit() {
    return submission.attempt(
        () -> {
          api.accessRules().update(fields.changes(AccessRulesUpdate.class));
          submission.announce("form.saved");
          return "/panel/log-in-rules?faces-redirect=true";
        });
  }

  public FormFields getForm() {
    return fields;
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
