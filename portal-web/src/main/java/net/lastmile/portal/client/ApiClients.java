package net.lastmile.portal.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.lastmile.portal.configuration.Settings;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Makes clients of the API's interfaces. Most are injected: see {@link ApiBeans}. */
@ApplicationScoped
public class ApiClients {
  /**
   * Jersey takes the first JSON library it finds unless this names one, and prefers it to {@link
   * JsonBody}: JSON-B does not know groups, and Jersey's Jackson refuses unknown fields.
   */
  private static final String JSON_FEATURE = "jersey.config.jsonFeature";

  private static final long CONNECT_TIMEOUT_SECONDS = 2;
  private static final long READ_TIMEOUT_SECONDS = 20;

  /** HttpURLConnection does not support PATCH; Jersey sets the method by reflection. */
  private static final String PATCH_WORKAROUND =
      "jersey.config.client.httpUrlConnection.setMethodWorkaround";

  private Settings settings;
  private ClientRequestFilter bearerToken;
  private ForwardedFor forwardedFor;
  private VersionHeaders versions;

  ApiClients() {}

  @Inject
  ApiClients(
      Settings settings,
      @AsStaff ClientRequestFilter bearerToken,
      ForwardedFor forwardedFor,
      VersionHeaders versions) {
    this.settings = settings;
    this.bearerToken = bearerToken;
    this.forwardedFor = forwardedFor;
    this.versions = versions;
  }

  /**
   * A new client that uses a log-in's token outside of requests; it forwards no caller's address.
   */
  public <T> T between(Class<T> api, Supplier<Optional<String>> accessToken) {
    return plain().register(new HeldToken(accessToken)).build(api);
  }

  Object asStaff(Class<?> api) {
    return plain().register(forwardedFor).register(bearerToken).register(versions).build(api);
  }

  Object anonymous(Class<?> api) {
    return plain().register(forwardedFor).build(api);
  }

  private RestClientBuilder plain() {
    return RestClientBuilder.newBuilder()
        .baseUri(settings.apiUrl())
        .connectTimeout(CONNECT_TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .readTimeout(READ_TIMEOUT_SECONDS, TimeUnit.SECONDS)
        .property(PATCH_WORKAROUND, true)
        .property("microprofile.rest.client.disable.default.mapper", true)
        .property(JSON_FEATURE, JsonBody.class.getSimpleName())
        .register(new OwnAnswer())
        .register(new JsonBody())
        .register(new QueryText())
        .register(new ProblemReader());
  }
}
