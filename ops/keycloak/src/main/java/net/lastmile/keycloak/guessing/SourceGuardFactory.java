package net.lastmile.keycloak.guessing;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.services.managers.DefaultBruteForceProtectorFactory;

/**
 * Replaces Keycloak's own protector. {@code spi-brute-force-protector--lastmile-by-source--sources}
 * sets how many sources' wrong passwords hold a name up everywhere.
 */
public final class SourceGuardFactory extends DefaultBruteForceProtectorFactory {
  private static final int SOURCES = 10;

  private int sources;
  private SourceGuard guard;

  @Override
  public void init(Config.Scope config) {
    super.init(config);
    sources = config.getInt("sources", SOURCES);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    super.postInit(factory);
    guard = new SourceGuard(super.create(null), new NameCount(factory, sources));
  }

  @Override
  public BruteForceProtector create(KeycloakSession session) {
    return guard;
  }

  @Override
  public String getId() {
    return "lastmile-by-source";
  }

  /** Higher than Keycloak's own order, which is 0. */
  @Override
  public int order() {
    return 1;
  }
}
