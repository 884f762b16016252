package net.lastmile.portal.subscribers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberStatus;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.lists.Id;
import net.lastmile.portal.lists.Picked;

/** Lets lines log in, or no longer: one, or those that were chosen in the list. */
@Named
@RequestScoped
public class LineSwitch {
  @Inject private SubscriberApi subscriberApi;
  @Inject private Picked picked;

  public void activatePicked() {
    picked.each("subscribers.picked.ACTIVE", id -> to(SubscriberStatus.ACTIVE, Id.of(id)));
  }

  public void deactivatePicked() {
    picked.each("subscribers.picked.INACTIVE", id -> to(SubscriberStatus.INACTIVE, Id.of(id)));
  }

  void to(SubscriberStatus status, UUID line) {
    subscriberApi.update(
        line,
        new FormFields("subscribers", SubscriberRequest.class)
            .propose("status", status.name())
            .all(SubscriberRequest.class));
  }
}
