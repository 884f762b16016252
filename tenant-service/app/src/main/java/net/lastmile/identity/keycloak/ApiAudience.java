package net.lastmile.identity.keycloak;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.resource.ProtocolMappersResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientScopeRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * Makes every access token say that it is for this API, also in a realm that an older release made:
 * realms are imported only once.
 */
@ApplicationScoped
class ApiAudience {
  private static final String SCOPE = "basic";
  private static final String MAPPER = "oidc-audience-mapper";
  private static final String AUDIENCE = "included.custom.audience";

  /** The audience that the API requires. */
  private static final String API = "lastmile-api";

  @Inject private RealmConnection connection;

  /**
   * @return whether it was missing
   */
  boolean ensure() {
    RealmResource realm = connection.realm();
    for (ClientScopeRepresentation scope : realm.clientScopes().findAll()) {
      if (scope.getName().equals(SCOPE)) {
        return ensure(realm.clientScopes().get(scope.getId()).getProtocolMappers());
      }
    }
    return false;
  }

  private static boolean ensure(ProtocolMappersResource mappers) {
    List<ProtocolMapperRepresentation> there = mappers.getMappers();
    if (there.stream()
        .anyMatch(
            mapper ->
                mapper.getProtocolMapper().equals(MAPPER)
                    && API.equals(mapper.getConfig().get(AUDIENCE)))) {
      return false;
    }
    ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
    mapper.setName("api audience");
    mapper.setProtocol("openid-connect");
    mapper.setProtocolMapper(MAPPER);
    mapper.setConfig(
        Map.of(AUDIENCE, API, "access.token.claim", "true", "introspection.token.claim", "true"));
    mappers.createMapper(mapper).close();
    return true;
  }
}
