package net.lastmile.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;

/** Gives what went wrong on a page the status, and so the error page, that says it. */
public class FailureFilter extends HttpFilter {
  private static final int UNAUTHORIZED = 401;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      Throwable known = known(failure);
      if (known == null || response.isCommitted()) {
        throw failure;
      }
      response.reset();
      if (known instanceof ApiProblem refused && refused.status() == UNAUTHORIZED) {
        response.sendRedirect(request.getContextPath() + "/log-out");
      } else {
        response.sendError(status(known));
      }
    }
  }

  private static int status(Throwable known) {
    return known instanceof ApiProblem refused
        ? refused.status()
        : HttpServletResponse.SC_SERVICE_UNAVAILABLE;
  }

  private static Throwable known(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ApiProblem
          || cause instanceof ApiUnavailable
          || cause instanceof ProcessingException) {
        return cause;
      }
    }
    return null;
  }
}
