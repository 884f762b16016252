package net.lastmile.keycloak.guessing;

import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Keycloak's own protector, applied to a name at a source, with a limit for the whole name on top.
 */
final class SourceGuard implements BruteForceProtector {
  private final BruteForceProtector ofSource;
  private final NameCount ofName;

  SourceGuard(BruteForceProtector ofSource, NameCount ofName) {
    this.ofSource = ofSource;
    this.ofName = ofName;
  }

  @Override
  public void failedLogin(
      RealmModel realm,
      UserModel user,
      ClientConnection connection,
      UriInfo uri,
      Set<String> categories) {
    ofSource.failedLogin(realm, at(user, connection), connection, uri, categories);
    ofName.failedLogin(realm, user, connection, uri, categories);
  }

  @Override
  public void successfulLogin(
      RealmModel realm,
      UserModel user,
      ClientConnection connection,
      UriInfo uri,
      Set<String> categories) {
    ofSource.successfulLogin(realm, at(user, connection), connection, uri, categories);
    ofName.successfulLogin(realm, user, connection, uri, categories);
  }

  @Override
  public boolean isTemporarilyDisabled(KeycloakSession session, RealmModel realm, UserModel user) {
    ClientConnection connection = session.getContext().getConnection();
    return ofSource.isTemporarilyDisabled(session, realm, at(user, connection))
        || isGuessedFromEverywhere(session, realm, user)
            && !isLoggedInThere(session, realm, user, connection);
  }

  /** Keycloak's own protector lets in one at a time, where the wait is over. */
  private boolean isGuessedFromEverywhere(
      KeycloakSession session, RealmModel realm, UserModel user) {
    return ofName.isReached(session, realm, user.getId())
        && ofSource.isTemporarilyDisabled(session, realm, user);
  }

  private static boolean isLoggedInThere(
      KeycloakSession session, RealmModel realm, UserModel user, ClientConnection connection) {
    String source = Source.of(connection.getRemoteHost());
    return session
        .sessions()
        .getUserSessionsStream(realm, user)
        .anyMatch(known -> Source.of(known.getIpAddress()).equals(source));
  }

  private static UserModel at(UserModel user, ClientConnection connection) {
    return new NameAtSource(user, connection.getRemoteHost());
  }

  @Override
  public boolean isPermanentlyLockedOut(KeycloakSession session, RealmModel realm, UserModel user) {
    return ofName.isPermanentlyLockedOut(session, realm, user);
  }

  @Override
  public void cleanUpPermanentLockout(KeycloakSession session, RealmModel realm, UserModel user) {
    ofName.cleanUpPermanentLockout(session, realm, user);
  }

  @Override
  public void close() {
    // Exists as long as its factory.
  }
}
