package net.lastmile.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import net.lastmile.portal.client.AsStaff;

/** Sends the token of the staff member whose request it is, if one is logged in. */
@AsStaff
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
