package net.lastmile.platform.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;

/** {@code /openapi}: the document of this API, which the build generates from the API itself. */
@RequestScoped
@Path("openapi")
public class OpenApiResource {
  private static final String DOCUMENT = "openapi.json";

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Gate(Audience.PUBLIC)
  public String document() throws IOException {
    try (InputStream in = OpenApiResource.class.getResourceAsStream(DOCUMENT)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
