package net.lastmile.portal.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.lastmile.api.catalog.BillingCycle;
import net.lastmile.api.catalog.PlanApi;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.catalog.ValidityUnit;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.shell.Formats;
import org.omnifaces.cdi.Param;

/** The form for a new plan or a change to one. */
@Named
@ViewScoped
public class PlanFormPage implements Serializable {
  private final FormFields fields = new FormFields("plans", PlanRequest.class);

  @Inject @Param private String id;
  @Inject private PlanApi planApi;
  @Inject private Submission submission;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields.numbersIn(formats.getLocale());
    if (isNew()) {
      fields
          .propose("validity", "1")
          .propose("validityUnit", ValidityUnit.MONTHS.name())
          .propose("cycle", BillingCycle.FROM_START.name())
          .propose("interimSeconds", "300");
      return;
    }
    fields.load(planApi.get(Id.of(id)), formats);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          PlanView saved =
              isNew()
                  ? planApi.create(fields.idempotencyKey(), fields.all(PlanRequest.class))
                  : planApi.update(Id.of(id), fields.changes(PlanRequest.class));
          submission.announce("form.saved");
          return "/panel/plans/detail?faces-redirect=true&id=" + saved.id();
        });
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public String getCancel() {
    return isNew() ? "/panel/plans" : "/panel/plans/detail?id=" + id;
  }

  public FormFields getForm() {
    return fields;
  }
}
