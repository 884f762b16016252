package net.lastmile.subscribers;

import java.util.UUID;

/**
 * What a list of subscribers is narrowed to, beside its search.
 *
 * @param state name of a {@link SubscriberState}, or null, as {@code planId}
 */
record SubscriberFilter(String state, UUID planId) {
  boolean isNone() {
    return state == null && planId == null;
  }
}
