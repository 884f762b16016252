package net.lastmile.api.tenancy;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.permissions.Permission;

/** The logo of the caller's tenant, shown on its panel. */
@Path("tenant/logo")
@Produces(MediaType.APPLICATION_JSON)
public interface LogoApi {
  /** A PNG or JPEG of at most 256 KiB and 1024 by 1024 pixels; replaces the previous one. */
  @Gate(permission = Permission.BRAND_EDIT)
  @PUT
  @Consumes({"image/png", "image/jpeg", MediaType.APPLICATION_OCTET_STREAM})
  LogoView set(InputStream image);

  @Gate(permission = Permission.BRAND_EDIT)
  @DELETE
  void remove();
}
