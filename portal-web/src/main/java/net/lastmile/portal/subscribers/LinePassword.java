package net.lastmile.portal.subscribers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.portal.form.Submission;

/** The line's password, in the one answer to the click that asks for it (I12). */
@Named
@RequestScoped
public class LinePassword {
  private String value;

  @Inject private SubscriberPage page;
  @Inject private SubscriberApi subscriberApi;
  @Inject private Submission submission;

  public String show() {
    return submission.attempt(
        () -> {
          value = subscriberApi.password(page.getSubscriber().id()).password();
          return null;
        });
  }

  /** Null unless it was just asked for. */
  public String getValue() {
    return value;
  }
}
