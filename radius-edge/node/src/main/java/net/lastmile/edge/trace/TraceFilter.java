package net.lastmile.edge.trace;

import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.RadiusPacket;

/**
 * Which requests to trace; null for any.
 *
 * @param tenant slug
 * @param user User-Name or Calling-Station-Id as sent, ignoring case
 * @param nas id or source address
 */
public record TraceFilter(String tenant, String user, String nas) {
  /**
   * @param request null if it could not be read
   */
  boolean matches(Tenant from, Nas router, RadiusPacket request) {
    return (tenant == null || tenant.equals(from.name()))
        && (nas == null
            || nas.equals(router.id().toString())
            || nas.equals(router.address().getHostAddress()))
        && (user == null
            || (request != null
                && (user.equalsIgnoreCase(request.text(AttributeType.USER_NAME))
                    || user.equalsIgnoreCase(request.text(AttributeType.CALLING_STATION_ID)))));
  }
}
