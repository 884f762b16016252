package net.lastmile.platform.fields;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import net.lastmile.api.problem.Problem.FieldError;
import net.lastmile.platform.problem.ProblemException;
import net.lastmile.platform.problem.RequestError;

/**
 * Holds every body that staff, programs or strangers send to what is said of its fields, before any
 * feature sees it. A change (PATCH) may leave out what is required.
 */
@Dependent
@Provider
public class RequestCheck implements ContainerRequestFilter, ReaderInterceptor {
  private static final String REQUESTS = "net.lastmile.api.";
  private static final String METHOD = RequestCheck.class.getName();

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(METHOD, request.getMethod());
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    Object body = context.proceed();
    if (body instanceof Record && body.getClass().getName().startsWith(REQUESTS)) {
      boolean change = HttpMethod.PATCH.equals(context.getProperty(METHOD));
      List<FieldError> errors = RequestRules.errors(body, change);
      if (!errors.isEmpty()) {
        throw new ProblemException(RequestError.INVALID, errors);
      }
    }
    return body;
  }
}
