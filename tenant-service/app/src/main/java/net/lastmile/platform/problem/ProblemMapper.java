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
import java.sql.SQLException;
import java.util.List;
import net.lastmile.platform.persistence.StorageFault;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Turns any exception into problem+json. Containers wrap what a transaction threw, so the cause
 * decides. If a call to another process failed, the request is not at fault: 503.
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
        case SQLException refused when StorageFault.of(refused) == StorageFault.DATABASE -> {
          LOG.log(Level.WARNING, "the database has no answer for this request: {0}", refused);
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
    return Problems.response(Problems.ofStatus(response.getStatus()));
  }
}
