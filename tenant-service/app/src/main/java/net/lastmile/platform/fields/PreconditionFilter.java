package net.lastmile.platform.fields;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Stream;
import net.lastmile.platform.rest.Called;

/**
 * Gives the entity tag with everything that can be changed, and takes it back with a change (RFC
 * 9110 section 13.1.1).
 */
@Dependent
@Provider
public class PreconditionFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String ANY = "*";
  private static final Set<String> TAGGED = Set.of(HttpMethod.GET, HttpMethod.PATCH);

  @Inject private Precondition precondition;

  @Override
  public void filter(ContainerRequestContext request) {
    String ifMatch = request.getHeaderString(HttpHeaders.IF_MATCH);
    if (ifMatch != null && !ifMatch.strip().equals(ANY)) {
      precondition.restsOn(ifMatch);
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getStatus() == Status.OK.getStatusCode()
        && answer.getEntity() instanceof Record view
        && TAGGED.contains(request.getMethod())
        && isChangeable(Called.by(request))) {
      answer.getHeaders().putSingle(HttpHeaders.ETAG, '"' + FieldTag.of(view) + '"');
    }
  }

  /** Whether what was called is, or stands beside, a change at the same path. */
  private static boolean isChangeable(ResourceInfo called) {
    Method method = called.getResourceMethod();
    return method != null
        && Stream.of(called.getResourceClass().getInterfaces())
            .anyMatch(
                api -> changes(api).anyMatch(path -> named(api, method).anyMatch(path::equals)));
  }

  private static Stream<String> changes(Class<?> api) {
    return Stream.of(api.getMethods())
        .filter(method -> method.isAnnotationPresent(PATCH.class))
        .map(PreconditionFilter::path);
  }

  private static Stream<String> named(Class<?> api, Method method) {
    return Stream.of(api.getMethods())
        .filter(
            candidate ->
                candidate.getName().equals(method.getName())
                    && candidate.getParameterCount() == method.getParameterCount())
        .map(PreconditionFilter::path);
  }

  private static String path(Method method) {
    Path path = method.getAnnotation(Path.class);
    return path == null ? "" : path.value();
  }
}
