package net.lastmile.keycloak.login;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The organizations that an authorization request names; nobody satisfies a request that names
 * several.
 *
 * @param aliases distinct aliases, whether or not such an organization exists
 */
record AskedOrganizations(List<String> aliases) {
  /** Client attribute with the alias of the only organization whose members may use the client. */
  static final String CLIENT_ATTRIBUTE = "lastmile.organization";

  private static final String SCOPE_PREFIX = "organization:";

  /** {@code organization:*} asks for any organization of the person, so it names none. */
  private static final String ANY = "*";

  static AskedOrganizations in(AuthenticationFlowContext context) {
    AuthenticationSessionModel request = context.getAuthenticationSession();
    String scope =
        Objects.requireNonNullElse(request.getClientNote(OIDCLoginProtocol.SCOPE_PARAM), "");
    return of(scope, request.getClient().getAttribute(CLIENT_ATTRIBUTE));
  }

  /**
   * @param scope the request's scope, space-separated (RFC 6749, section 3.3)
   * @param ofClient the organization the client belongs to, or null
   */
  static AskedOrganizations of(String scope, String ofClient) {
    Stream<String> named =
        Arrays.stream(scope.split(" "))
            .filter(token -> token.startsWith(SCOPE_PREFIX))
            .map(token -> token.substring(SCOPE_PREFIX.length()))
            .filter(alias -> !alias.equals(ANY));
    return new AskedOrganizations(
        Stream.concat(Stream.ofNullable(ofClient), named).distinct().toList());
  }

  /** The only organization named; empty if none or several are. */
  Optional<String> single() {
    return aliases.size() == 1 ? Optional.of(aliases.getFirst()) : Optional.empty();
  }

  /** True if the person is a member of every organization named, and each of them is enabled. */
  boolean admit(KeycloakSession session, UserModel user) {
    OrganizationProvider organizations = session.getProvider(OrganizationProvider.class);
    return aliases.stream().allMatch(alias -> isMember(organizations.getByAlias(alias), user));
  }

  private static boolean isMember(OrganizationModel organization, UserModel user) {
    return organization != null && organization.isEnabled() && organization.isMember(user);
  }
}
