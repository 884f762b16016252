package net.lastmile.portal.catalog;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import net.lastmile.api.catalog.BillingCycle;
import net.lastmile.api.catalog.PlanRequest;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.catalog.ValidityUnit;
import net.lastmile.api.network.NasView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.portal.client.Api;
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
  private LinkedHashMap<String, String> routers;

  @Inject @Param private String id;
  @Inject private Api api;
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
    fields.load(api.plans().get(Id.of(id)), formats);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          PlanView saved =
              isNew()
                  ? api.plans().create(fields.idempotencyKey(), fields.all(PlanRequest.class))
                  : api.plans().update(Id.of(id), fields.changes(PlanRequest.class));
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

  /** Routers to choose from, by name; the value is the id. */
  public Map<String, String> getRouters() {
    if (routers == null) {
      routers = new LinkedHashMap<>();
      PageQuery query = new PageQuery();
      query.limit = Page.MAX_LIMIT;
      query.sort = "name";
      for (NasView nas : api.nas().list(query).items()) {
        routers.put(nas.name(), nas.id().toString());
      }
    }
    return Collections.unmodifiableMap(routers);
  }
}
