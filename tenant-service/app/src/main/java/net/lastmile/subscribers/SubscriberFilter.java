package net.lastmile.subscribers;

import java.util.UUID;
import net.lastmile.api.subscribers.SubscriberState;

/**
 * The filter of a list of subscribers, apart from its search.
 *
 * @param state name of a {@link SubscriberState}, or null, as may be {@code planId}
 */
record SubscriberFilter(String state, UUID planId) {
  boolean isNone() {
    return state == null && planId == null;
  }
}
