package net.lastmile.portal.access;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.lastmile.api.access.AccessRulesApi;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.portal.form.Editing;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.shell.Formats;

/** How the edges treat log-ins: realms, wrong guesses, expired lines, limits (R2, S5). */
@Named
@ViewScoped
public class LogInRulesPage implements Serializable {
  private final FormFields fields = new FormFields("logInRules", AccessRulesUpdate.class);

  @Inject private AccessRulesApi accessRulesApi;
  @Inject private Submission submission;
  @Inject private Editing editing;
  @Inject private StaffSession staff;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    // No delay is a choice that people should see, unlike no limit.
    fields.numbersIn(formats.getLocale()).forNone("rejectDelayMillis", "0");
    editing.open(fields, accessRulesApi::get);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          editing.save(
              fields,
              staff.getMe().tenant().id(),
              accessRulesApi::get,
              () -> accessRulesApi.update(fields.changes(AccessRulesUpdate.class)));
          submission.announce("form.saved");
          return "/panel/log-in-rules?faces-redirect=true";
        });
  }

  public FormFields getForm() {
    return fields;
  }
}
