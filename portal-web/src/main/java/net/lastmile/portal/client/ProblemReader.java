package net.lastmile.portal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import net.lastmile.api.problem.Problem;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Turns an error answer into an exception that pages understand. */
class ProblemReader implements ResponseExceptionMapper<RuntimeException> {
  private static final int FIRST_ERROR = 400;
  private static final int FIRST_SERVER_ERROR = 500;

  @Override
  public boolean handles(int status, MultivaluedMap<String, Object> headers) {
    return status >= FIRST_ERROR;
  }

  @Override
  public RuntimeException toThrowable(Response response) {
    int status = response.getStatus();
    Problem problem = read(status, response.readEntity(String.class));
    return status >= FIRST_SERVER_ERROR ? new ApiUnavailable(problem) : new ApiProblem(problem);
  }

  static Problem read(int status, String body) {
    try {
      Problem problem = Json.MAPPER.readValue(body, Problem.class);
      if (problem != null && problem.title() != null) {
        return new Problem(
            problem.type(),
            problem.title(),
            status,
            problem.detail(),
            problem.code() == null ? "http." + status : problem.code(),
            problem.errors() == null ? List.of() : problem.errors());
      }
    } catch (JsonProcessingException notAProblem) {
      // A proxy or the container answered with a text of its own, which is not for people.
    }
    return new Problem(null, null, status, null, "http." + status, List.of());
  }
}
