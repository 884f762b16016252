package net.lastmile.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffRequest;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.shell.Formats;
import org.omnifaces.cdi.Param;

/** The form for a new log-in or a change to one. */
@Named
@ViewScoped
public class StaffFormPage implements Serializable {
  private final FormFields fields = new FormFields("staff", StaffRequest.class, StaffUpdate.class);

  @Inject @Param private String id;
  @Inject private StaffApi staffApi;
  @Inject private Submission submission;
  @Inject private StaffSession me;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    if (isNew()) {
      fields.propose("kind", "SUPPORT");
      return;
    }
    fields.load(staffApi.get(Id.of(id)), formats);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          if (isNew()) {
            staffApi.create(fields.idempotencyKey(), fields.all(StaffRequest.class));
          } else {
            staffApi.update(Id.of(id), fields.changes(StaffUpdate.class));
          }
          submission.announce("form.saved");
          return "/panel/staff?faces-redirect=true";
        });
  }

  /** False for the person's own log-in: its password and app are set on the account page. */
  public boolean isColleague() {
    return !isNew() && !me.getMe().username().equals(fields.text("username"));
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public FormFields getForm() {
    return fields;
  }
}
