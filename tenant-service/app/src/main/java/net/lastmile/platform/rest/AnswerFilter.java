package net.lastmile.platform.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.lastmile.api.Location;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Answers with the status that the API's interface documents, 201 when something was created and
 * 202 when work has only begun, and says where to find it.
 */
@Dependent
@Provider
public class AnswerFilter implements ContainerResponseFilter {
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
    if (answer.getStatus() == Status.OK.getStatusCode()) {
      called(Called.by(request)).ifPresent(method -> complete(method, request, answer));
    }
  }

  private static void complete(
      Method method, ContainerRequestContext request, ContainerResponseContext answer) {
    APIResponseSchema documented = method.getAnnotation(APIResponseSchema.class);
    if (documented != null) {
      answer.setStatus(Integer.parseInt(documented.responseCode()));
    }
    Location location = method.getAnnotation(Location.class);
    if (location != null) {
      String below =
          PART.matcher(location.value())
              .replaceAll(part -> read(part.group(1), answer.getEntity()));
      answer
          .getHeaders()
          .putSingle(
              HttpHeaders.LOCATION,
              request.getUriInfo().getAbsolutePathBuilder().path(below).build());
    }
  }

  /** The method of the API's interface; only that method has the API's annotations. */
  private static Optional<Method> called(ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return Optional.empty();
    }
    return Stream.of(resource.getResourceClass().getInterfaces())
        .flatMap(api -> Stream.of(api.getMethods()))
        .filter(
            candidate ->
                candidate.getName().equals(method.getName())
                    && candidate.getParameterCount() == method.getParameterCount())
        .findFirst();
  }

  private static String read(String part, Object view) {
    try {
      return String.valueOf(view.getClass().getMethod(part).invoke(view));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(view.getClass() + " has no " + part, e);
    }
  }
}
