package net.lastmile.keycloak.guessing;

import java.util.Set;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.services.managers.DefaultBruteForceProtector;

/**
 * Counts a name's wrong passwords from everywhere, of each source as many as hold up the name
 * there: what it tries after that makes no more of it, so that one source never reaches the limit.
 */
class NameCount extends DefaultBruteForceProtector {
  private static final long MILLIS = 1000;

  private final int sources;

  /**
   * @param sources how many times the realm's limit of a source a name's own limit is
   */
  NameCount(KeycloakSessionFactory factory, int sources) {
    super(factory);
    this.sources = sources;
  }

  @Override
  public void failure(
      KeycloakSession session,
      RealmModel realm,
      String userId,
      String address,
      long atMillis,
      Set<String> categories) {
    if (!isCountedOut(session, realm, userId, address)) {
      super.failure(session, realm, userId, address, atMillis, categories);
      UserLoginFailureModel counted = getUserFailureModel(session, realm, userId);
      if (counted.getNumFailures() == limit(realm)) {
        tell(session, realm, counted);
      }
    } else if (isReached(session, realm, userId)) {
      UserLoginFailureModel reached = getUserFailureModel(session, realm, userId);
      reached.setLastFailure(atMillis);
      reached.setFailedLoginNotBefore((int) (atMillis / MILLIS) + realm.getMaxFailureWaitSeconds());
    }
  }

  private boolean isCountedOut(
      KeycloakSession session, RealmModel realm, String userId, String address) {
    UserLoginFailureModel there =
        getUserFailureModel(session, realm, NameAtSource.id(userId, address));
    return there != null && there.getNumFailures() > realm.getFailureFactor();
  }

  /** Whether so many sources have guessed that the name is held up for all. */
  boolean isReached(KeycloakSession session, RealmModel realm, String userId) {
    UserLoginFailureModel counted = getUserFailureModel(session, realm, userId);
    return counted != null && counted.getNumFailures() >= limit(realm);
  }

  private int limit(RealmModel realm) {
    return realm.getFailureFactor() * sources;
  }

  /** Once a name is held up everywhere. */
  void tell(KeycloakSession session, RealmModel realm, UserLoginFailureModel failures) {
    super.sendEvent(session, realm, failures, EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT);
  }

  @Override
  protected void sendEvent(
      KeycloakSession session, RealmModel realm, UserLoginFailureModel failures, EventType type) {
    // Below the name's own limit nobody is held up by this count.
  }
}
