package net.lastmile.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Gates;
import net.lastmile.identity.StaffStanding.Standing;
import net.lastmile.identity.TokenReader.TokenTenant;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.problem.RequestError;
import net.lastmile.platform.rest.Called;
import net.lastmile.platform.security.Caller;
import net.lastmile.platform.security.ClientAddress;
import net.lastmile.platform.security.Kind;
import net.lastmile.tenancy.KnownTenant;
import net.lastmile.tenancy.TenantError;
import net.lastmile.tenancy.Tenants;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Checks every call against its endpoint's {@link Gate}, and enters the caller's tenant. */
@Dependent
@Provider
@Priority(Priorities.AUTHORIZATION)
public class GateFilter implements ContainerRequestFilter {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  // Not by @Context; see Called for the reason.
  @Inject private HttpServletRequest servletRequest;
  @Inject private JsonWebToken token;
  @Inject private Caller caller;
  @Inject private Tenants tenants;
  @Inject private StaffStanding standing;
  @Inject private PlatformConfig config;

  @Override
  public void filter(ContainerRequestContext request) {
    caller.cameFrom(
        ClientAddress.of(
            servletRequest.getRemoteAddr(),
            request.getHeaderString(FORWARDED_FOR),
            config.trustedProxies()));
    Gate gate = gate(Called.by(request));
    if (gate.value() == Audience.PUBLIC) {
      return;
    }
    Caller.Identity identity = identify();
    boolean allowed =
        switch (gate.value()) {
          case PUBLIC -> true;
          case OPERATOR -> identity.kind() == Kind.OPERATOR;
          case EDGE -> identity.kind() == Kind.EDGE && identity.region() != null;
          case ANY_STAFF -> enterTenant(identity);
          case STAFF -> enterTenant(identity) && holds(gate);
        };
    if (!allowed) {
      throw RequestError.FORBIDDEN.asException();
    }
  }

  /** A method without a gate, or none of ours, is refused. */
  private static Gate gate(ResourceInfo resource) {
    return Gates.of(resource.getResourceClass(), resource.getResourceMethod())
        .orElseThrow(RequestError.FORBIDDEN::asException);
  }

  private Caller.Identity identify() {
    if (token.getRawToken() == null) {
      throw RequestError.UNAUTHENTICATED.asException();
    }
    if (!TokenReader.isForThisApi(token)) {
      throw RequestError.UNAUTHENTICATED.asException();
    }
    Caller.Identity identity =
        TokenReader.identity(token).orElseThrow(RequestError.FORBIDDEN::asException);
    caller.identify(identity);
    return identity;
  }

  private boolean enterTenant(Caller.Identity identity) {
    TokenTenant named = TokenReader.tenant(token).orElse(null);
    if (!identity.kind().isStaff() || named == null) {
      return false;
    }
    KnownTenant tenant =
        tenants
            .find(named.id())
            .filter(found -> found.slug().equals(named.slug()))
            .orElseThrow(RequestError.FORBIDDEN::asException);
    if (!tenant.isActive()) {
      throw TenantError.NOT_ACTIVE.asException();
    }
    // Stays open until the request's context ends.
    tenants.enter(tenant);
    return switch (standing.of(
        identity,
        Instant.ofEpochSecond(token.getIssuedAtTime()),
        Instant.ofEpochSecond(TokenReader.loggedInAt(token)))) {
      case Standing.Good(var permissions) -> {
        caller.mayDo(permissions);
        yield true;
      }
      case Standing.Over() -> throw RequestError.UNAUTHENTICATED.asException();
      case Standing.Unknown() -> throw RequestError.NOT_STAFF.asException();
    };
  }

  private boolean holds(Gate gate) {
    return Stream.of(gate.permission()).anyMatch(caller::may);
  }
}
