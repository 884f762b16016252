package net.lastmile.pages;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * An identity provider that asks nobody for a password: whoever logs in to a tenant's panel is the
 * person whom the test has named. The code, the access token and the refresh token are {@code
 * slug/username}, which the ID token names as its subject.
 */
@Path("realms/platform/protocol/openid-connect")
public final class FakeIdentity {
  private static final int VALID_SECONDS = 3_600;

  private final Map<String, FakeTenant> tenants;

  FakeIdentity(Map<String, FakeTenant> tenants) {
    this.tenants = tenants;
  }

  @GET
  @Path("auth")
  public Response logIn(
      @QueryParam("client_id") String client,
      @QueryParam("redirect_uri") URI back,
      @QueryParam("state") String state) {
    FakeTenant tenant = tenants.get(client.replaceFirst("^panel-", ""));
    String code = tenant.slug() + "/" + tenant.logIn();
    return Response.seeOther(
            UriBuilder.fromUri(back).queryParam("code", code).queryParam("state", state).build())
        .build();
  }

  @POST
  @Path("token")
  @Produces(MediaType.APPLICATION_JSON)
  public Map<String, Object> tokens(
      @FormParam("code") String code, @FormParam("refresh_token") String refresh) {
    String person = code == null ? refresh : code;
    String claims = "{\"sub\":\"" + person + "\"}";
    String idToken =
        "e30."
            + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + ".e30";
    return Map.of(
        "access_token",
        person,
        "refresh_token",
        person,
        "id_token",
        idToken,
        "expires_in",
        VALID_SECONDS);
  }

  @GET
  @Path("logout")
  public Response logOut(@QueryParam("post_logout_redirect_uri") URI back) {
    return Response.seeOther(back).build();
  }
}
