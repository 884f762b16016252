package net.lastmile.portal.staff;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import net.lastmile.api.problem.Problem;
import net.lastmile.api.staff.StaffApi;
import net.lastmile.api.staff.StaffUpdate;
import net.lastmile.api.staff.StaffView;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import org.omnifaces.cdi.Param;

/** Restores the access of a colleague who has lost a password or a phone (I7). */
@Named
@ViewScoped
public class StaffRecoveryPage implements Serializable {
  private static final Problem NOTHING =
      new Problem(null, null, 400, null, "staff.nothing-to-mend", List.of());

  private final FormFields fields = new FormFields("staff", StaffUpdate.class);
  private String name;

  @Inject @Param private String id;
  @Inject private StaffApi staffApi;
  @Inject private Submission submission;

  @PostConstruct
  void load() {
    StaffView colleague = staffApi.get(Id.of(id));
    name = colleague.fullName();
    fields.load("resetSecondFactor", false);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          if (fields.text("password").isBlank() && !changesApp()) {
            submission.show(NOTHING);
            return null;
          }
          staffApi.update(Id.of(id), fields.changes(StaffUpdate.class));
          submission.announce("staff.recover.done", name);
          return "/panel/staff?faces-redirect=true";
        });
  }

  private boolean changesApp() {
    return Boolean.parseBoolean(fields.text("resetSecondFactor"));
  }

  public FormFields getForm() {
    return fields;
  }

  public String getName() {
    return name;
  }
}
