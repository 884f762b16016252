package net.lastmile.portal.subscribers;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import net.lastmile.api.catalog.PlanView;
import net.lastmile.api.paging.Page;
import net.lastmile.api.paging.PageQuery;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.edge.contract.LineLogin;
import net.lastmile.portal.client.Api;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.form.Submission;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.shell.Formats;
import org.omnifaces.cdi.Param;

/** The form for a new subscriber or a change to one. */
@Named
@ViewScoped
public class SubscriberFormPage implements Serializable {
  private final FormFields fields = new FormFields("subscribers", SubscriberRequest.class);
  private boolean emptyPassword;
  private LinkedHashMap<String, String> plans;

  @Inject @Param private String id;
  @Inject private Api api;
  @Inject private Submission submission;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields.numbersIn(formats.getLocale());
    if (isNew()) {
      fields.propose("login", LineLogin.PASSWORD.name());
      return;
    }
    fields.load(api.subscribers().get(Id.of(id)), formats);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          fields.sendEmpty("password", emptyPassword);
          SubscriberView saved =
              isNew()
                  ? api.subscribers()
                      .create(fields.idempotencyKey(), fields.all(SubscriberRequest.class))
                  : api.subscribers().update(Id.of(id), fields.changes(SubscriberRequest.class));
          submission.announce("form.saved");
          return "/panel/subscribers/detail?faces-redirect=true&id=" + saved.id();
        });
  }

  /** Whether the line's password is to be empty; a field cannot tell an empty one from none. */
  public boolean isEmptyPassword() {
    return emptyPassword;
  }

  public void setEmptyPassword(boolean wanted) {
    emptyPassword = wanted;
  }

  public boolean isNew() {
    return id == null || id.isBlank();
  }

  public String getCancel() {
    return isNew() ? "/panel/subscribers" : "/panel/subscribers/detail?id=" + id;
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
