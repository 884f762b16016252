package net.lastmile.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import net.lastmile.portal.login.StaffSession;

/** Sends along the token of the staff member whose request this is, if one is logged in. */
@ApplicationScoped
class BearerToken implements ClientRequestFilter {
  private StaffSession staff;

  BearerToken() {}

  @Inject
  BearerToken(StaffSession staff) {
    this.staff = staff;
  }

  @Override
  public void filter(ClientRequestContext request) {
    staff
        .accessToken()
        .ifPresent(
            token -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
  }
}
