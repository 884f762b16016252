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
import net.lastmile.portal.form.Editing;
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
  @Inject private Editing editing;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields
        .numbersIn(formats.getLocale())
        .usual("validity", "1")
        .usual("validityUnit", ValidityUnit.MONTHS.name())
        .usual("cycle", BillingCycle.FROM_START.name())
        .usual("interimSeconds", "300");
    if (!isNew()) {
      editing.open(fields, this::stored);
    }
  }

  public String submit() {
    return submission.attempt(
        () -> {
          PlanView saved =
              isNew()
                  ? planApi.create(fields.idempotencyKey(), fields.all(PlanRequest.class))
                  : editing.save(fields, Id.of(id), this::stored, this::change);
          submission.announce("form.saved");
          return "/panel/plans/detail?faces-redirect=true&id=" + saved.id();
        });
  }

  private PlanView stored() {
    return planApi.get(Id.of(id));
  }

  private PlanView change() {
    return planApi.update(Id.of(id), fields.changes(PlanRequest.class));
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
