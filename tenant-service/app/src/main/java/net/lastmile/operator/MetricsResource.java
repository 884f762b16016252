package net.lastmile.operator;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.platform.configuration.PlatformConfig;
import net.lastmile.platform.problem.RequestError;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /metrics}, on the inner listener only because it has no log-in. */
@RequestScoped
@Path("metrics")
public class MetricsResource {
  // Not by @Context; see Called for the reason.
  @Inject private HttpServletRequest request;
  @Inject private PlatformConfig config;
  @Inject private PlatformMetrics metrics;

  /** The platform's numbers for Prometheus. */
  @GET
  @Produces(PlatformMetrics.CONTENT_TYPE)
  @Gate(Audience.PUBLIC)
  @Operation(hidden = true)
  public String metrics() {
    if (!isServedAt(request.getLocalPort(), config.metricsPort())) {
      throw RequestError.NOT_FOUND.asException();
    }
    return metrics.text();
  }

  /**
   * @param port the port where the connection came in, whatever host the request names
   */
  static boolean isServedAt(int port, int metricsPort) {
    return metricsPort != 0 && port == metricsPort;
  }
}
