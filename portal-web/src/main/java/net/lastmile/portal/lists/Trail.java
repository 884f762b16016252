package net.lastmile.portal.lists;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers which page came before which: the API's cursors only go forward. */
@SessionScoped
public class Trail implements Serializable {
  private static final int MAX_STEPS = 500;

  private final Map<String, String> before =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MAX_STEPS;
        }
      };

  synchronized void step(String from, String to) {
    before.put(to, from);
  }

  synchronized Optional<String> before(String address) {
    return Optional.ofNullable(before.get(address));
  }
}
