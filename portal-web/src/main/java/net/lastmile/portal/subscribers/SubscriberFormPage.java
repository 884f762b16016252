package net.lastmile.portal.subscribers;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.edge.contract.record.LineLogin;
import net.lastmile.portal.form.Editing;
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

  @Inject @Param private String id;
  @Inject @Param private String username;
  @Inject private SubscriberApi subscriberApi;
  @Inject private Submission submission;
  @Inject private Editing editing;
  @Inject private Formats formats;

  @PostConstruct
  void load() {
    fields.numbersIn(formats.getLocale()).usual("login", LineLogin.PASSWORD.name());
    if (isNew()) {
      if (username != null) {
        fields.propose("username", username);
      }
      return;
    }
    editing.open(fields, this::stored);
  }

  public String submit() {
    return submission.attempt(
        () -> {
          fields.sendEmpty("password", emptyPassword);
          SubscriberView saved =
              isNew()
                  ? subscriberApi.create(
                      fields.idempotencyKey(), fields.all(SubscriberRequest.class))
                  : editing.save(fields, Id.of(id), this::stored, this::change);
          submission.announce("form.saved");
          return "/panel/subscribers/detail?faces-redirect=true&id=" + saved.id();
        });
  }

  private SubscriberView stored() {
    return subscriberApi.get(Id.of(id));
  }

  private SubscriberView change() {
    return subscriberApi.update(Id.of(id), fields.changes(SubscriberRequest.class));
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
}
