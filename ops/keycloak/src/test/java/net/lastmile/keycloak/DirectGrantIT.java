package net.lastmile.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectGrantIT {
  private static final KeycloakServer SERVER = KeycloakServer.shared();

  private final TokenEndpoint tokens = new TokenEndpoint(SERVER);

  @BeforeAll
  static void twoTenants() {
    new Tenants(SERVER)
        .tenant("east", "#123456")
        .staff("east", "ana", "password-of-east")
        .tenant("west", "#123456")
        .staff("west", "ana", "password-of-west");
  }

  @Test
  void theTokenCarriesTenantAndGroups() {
    Answer answer = tokens.password("ana@east", "password-of-east", "openid organization:east");

    JsonNode claims = answer.claims("access_token");
    assertThat(claims.at("/organization/east/tenant_id/0").asText()).isEqualTo("id-of-east");
    assertThat(claims.get("groups").toString()).contains("\"admin\"");
    assertThat(claims.get("iss").asText()).isEqualTo(SERVER.issuer().toString());
  }

  @Test
  void anotherTenantIsRefused() {
    assertThat(tokens.password("ana@east", "password-of-east", "openid organization:west").status())
        .isEqualTo(400);
  }

  @Test
  void withoutOrganizationTheTokenBelongsToNoTenant() {
    Answer answer = tokens.password("ana@east", "password-of-east", "openid");

    assertThat(answer.claims("access_token").has("organization")).isFalse();
  }

  @Test
  void theOperatorNeedsNoTenant() {
    Answer answer = tokens.password("operator", KeycloakServer.OPERATOR_PASSWORD, "openid");

    assertThat(answer.claims("access_token").get("groups").toString()).contains("\"operator\"");
  }

  @Test
  void offlineTokensAreNotGiven() {
    assertThat(tokens.password("ana@east", "password-of-east", "openid offline_access").status())
        .isEqualTo(400);
  }
}
