package net.lastmile.portal.refusals;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import net.lastmile.api.subscribers.SubscriberApi;
import net.lastmile.api.subscribers.SubscriberRequest;
import net.lastmile.api.subscribers.SubscriberView;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.portal.form.FormFields;

/** Lets a refused device log in on its line. */
@RequestScoped
class AllowedDevice {
  @Inject private SubscriberApi subscriberApi;

  /**
   * Adds the device to those of the line. A line without any is locked to a device that only the
   * edges know yet, and is unlocked: the next one seen becomes the only one.
   *
   * @param device a hardware address in any spelling
   */
  SubscriberView allow(UUID line, String device) {
    List<String> macs = subscriberApi.get(line).macs();
    if (macs.isEmpty()) {
      return subscriberApi.resetMac(line);
    }
    String more = String.join(", ", macs) + ", " + MacAddress.text(MacAddress.parse(device));
    return subscriberApi.update(
        line,
        new FormFields("subscribers", SubscriberRequest.class)
            .propose("macs", more)
            .all(SubscriberRequest.class));
  }
}
