package net.lastmile.platform.problem;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Turns whatever was thrown into problem+json. Containers wrap what a transaction threw, so the
 * cause decides. What a call that left the process threw is no fault of the request: 503.
 */
@Dependent
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final int MAX_CAUSES = 20;

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
      switch (cause) {
        case ProblemException problem -> {
          return Problems.response(problem.toProblem());
        }
        case OptimisticLockException _ -> {
          return Problems.response(RequestError.CHANGED_MEANWHILE, List.of());
        }
        case FaultToleranceException _, ProcessingException _ -> {
          LOG.log(Level.WARNING, "what this request needs does not answer: {0}", cause);
          return Problems.response(RequestError.UNAVAILABLE, List.of());
        }
        case WebApplicationException web -> {
          return fromStatus(web.getResponse());
        }
        default -> cause = cause.getCause();
      }
    }
    LOG.log(Level.ERROR, "request failed", thrown);
    return Problems.response(RequestError.BUG, List.of());
  }

  private static Response fromStatus(Response response) {
    RequestError error =
        switch (response.getStatus()) {
          case 401 -> RequestError.UNAUTHENTICATED;
          case 403 -> RequestError.FORBIDDEN;
          case 404 -> RequestError.NOT_FOUND;
          case 503 -> RequestError.UNAVAILABLE;
          default -> RequestError.REFUSED;
        };
    if (response.getStatus() >= 500 && error == RequestError.REFUSED) {
      return Problems.response(RequestError.BUG, List.of());
    }
    var problem = Problems.of(error, List.of());
    return Response.status(response.getStatus())
        .type(net.lastmile.api.problem.Problem.MEDIA_TYPE)
        .entity(
            new net.lastmile.api.problem.Problem(
                problem.type(),
                problem.title(),
                response.getStatus(),
                null,
                problem.code(),
                List.of()))
        .build();
  }
}
