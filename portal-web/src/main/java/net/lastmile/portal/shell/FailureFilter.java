package net.lastmile.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import net.lastmile.portal.login.LogOutServlet;

/** Gives a page's failure its HTTP status, and so the right error page. */
public class FailureFilter extends HttpFilter {
  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      Optional<Failure> known = Failure.of(failure);
      if (known.isEmpty() || response.isCommitted()) {
        throw failure;
      }
      response.reset();
      if (known.get().status() == Failure.UNAUTHORIZED) {
        HttpSession session = request.getSession(false);
        if (session != null) {
          session.setAttribute(LogOutServlet.OVER, true);
        }
        response.sendRedirect(request.getContextPath() + "/log-out");
      } else {
        response.sendError(known.get().status());
      }
    }
  }
}
