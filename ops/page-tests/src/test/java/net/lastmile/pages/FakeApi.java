package net.lastmile.pages;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import net.lastmile.api.RequestId;
import net.lastmile.api.permissions.Audience;
import net.lastmile.api.permissions.Gate;
import net.lastmile.api.problem.Problem;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * The API as the portal calls it, over HTTP: each call goes to the interface of the tenant whose
 * token it carries.
 */
final class FakeApi {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** Takes each resource that is an object for a provider first, and warns that it is none. */
  private static final Logger PROVIDERS =
      Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

  private static final ThreadLocal<String> CALLER = new ThreadLocal<>();
  private static final ThreadLocal<String> RESTS_ON = new ThreadLocal<>();

  private final Map<String, FakeTenant> tenants = new ConcurrentHashMap<>();
  private final FakeSignup signup = new FakeSignup(tenants);
  private final FakeVersions versions = new FakeVersions();
  private final HttpServer server;

  FakeApi() {
    PROVIDERS.setLevel(Level.SEVERE);
    ResourceConfig config =
        new ResourceConfig()
            .register(JacksonFeature.withoutExceptionMappers())
            .register((ContextResolver<ObjectMapper>) _ -> JSON, ContextResolver.class)
            .register(new CallsAndAnswers(versions))
            .register(new Refusals())
            .register(new FakeHosts(tenants))
            .register(signup)
            .register(new FakePasswordLinks(tenants))
            .register(new FakeIdentity(tenants));
    FakeTenant.INTERFACES.forEach(api -> config.register(ofTheCaller(api)));
    server =
        JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config, false);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  FakeTenant add(FakeTenant tenant) {
    tenants.put(tenant.slug(), tenant);
    return tenant;
  }

  /** The tenant of this name, which a test may have signed up by the pages. */
  FakeTenant find(String slug) {
    return tenants.get(slug);
  }

  /**
   * @param panel the address of a panel, by its slug
   */
  void panelsAt(UnaryOperator<String> panel) {
    signup.panelsAt(panel);
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** An implementation of one interface by those of all tenants. */
  private Object ofTheCaller(Class<?> api) {
    InvocationHandler route =
        (_, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.getName().equals("hashCode") ? (Object) api.hashCode() : api.getName();
          }
          String[] caller = CALLER.get() == null ? new String[0] : CALLER.get().split("/", -1);
          if (caller.length != 2) {
            throw Refusal.of(401, "request.unauthenticated");
          }
          try {
            FakeTenant tenant = tenants.get(caller[0]);
            letIn(tenant, caller[1], method);
            Object answering = tenant.answer(api, caller[1]);
            versions.check(RESTS_ON.get(), answering, method, arguments);
            tenant.receive(arguments);
            return method.invoke(answering, arguments);
          } catch (InvocationTargetException refused) {
            throw refused.getCause();
          }
        };
    return Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, route);
  }

  /** As the API does: what one may not do is refused. */
  private static void letIn(FakeTenant tenant, String username, Method method) {
    Gate gate = method.getAnnotation(Gate.class);
    if (gate.value() == Audience.STAFF
        && Stream.of(gate.permission())
            .noneMatch(tenant.permissions(tenant.caller(username))::contains)) {
      throw Refusal.of(403, "request.forbidden");
    }
  }

  /** Who calls, which version they saw, and the id that ties the answer to the call. */
  @PreMatching
  private record CallsAndAnswers(FakeVersions versions)
      implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext call) {
      String token = call.getHeaderString(HttpHeaders.AUTHORIZATION);
      CALLER.set(token == null ? null : token.substring("Bearer ".length()));
      RESTS_ON.set(call.getHeaderString(HttpHeaders.IF_MATCH));
    }

    @Override
    public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
      if (answer.getStatus() == 200 && answer.getEntity() instanceof Record view) {
        answer.getHeaders().putSingle(HttpHeaders.ETAG, versions.tag(view));
      }
      answer
          .getHeaders()
          .putSingle(RequestId.HEADER, RequestId.answering(call.getHeaderString(RequestId.HEADER)));
    }
  }

  private static final class Refusals implements ExceptionMapper<Refusal> {
    @Override
    public Response toResponse(Refusal refused) {
      return Response.status(refused.problem().status())
          .type(Problem.MEDIA_TYPE)
          .entity(refused.problem())
          .build();
    }
  }
}
