package net.lastmile.keycloak.guessing;

import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.services.managers.DefaultBruteForceProtector;

/**
 * Counts a name's wrong passwords from everywhere. What follows from them is the guard's to say.
 */
final class NameCount extends DefaultBruteForceProtector {
  NameCount(KeycloakSessionFactory factory) {
    super(factory);
  }

  @Override
  protected void sendEvent(
      KeycloakSession session, RealmModel realm, UserLoginFailureModel failures, EventType type) {
    // Nobody is held up by this count's own rules.
  }
}
