package net.lastmile.portal.network;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The secrets of routers that this person made since they logged in, for the first steps' page,
 * where the configuration is pasted some clicks later. Never written anywhere.
 */
@SessionScoped
public class FreshSecrets implements Serializable {
  private transient Map<UUID, String> secrets = new ConcurrentHashMap<>();

  void keep(UUID router, String secret) {
    secrets().put(router, secret);
  }

  /** Null if it was made by somebody else, or before the log-in. */
  public String of(UUID router) {
    return secrets().get(router);
  }

  private Map<UUID, String> secrets() {
    if (secrets == null) {
      secrets = new ConcurrentHashMap<>();
    }
    return secrets;
  }
}
