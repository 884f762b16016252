package net.lastmile.portal.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import net.lastmile.api.tenancy.HostKind;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.ApiUnavailable;

/**
 * Keeps the sites apart: sign-up on the public host, panels on their own hosts, nothing elsewhere.
 */
public class HostFilter extends HttpFilter {
  private static final String RESOURCES = "/jakarta.faces.resource/";

  /** Answered by the server itself; a probe uses an IP address and must not depend on the API. */
  private static final String HEALTH = "/health/";

  /**
   * With the welcome file, which is what {@code /} becomes once the server has chosen a servlet.
   */
  private static final Set<String> ENTRANCES =
      Set.of("/", "/index", "/index.xhtml", "/panel", "/panel/");

  @Inject private transient Site site;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> plain = PlainPath.of(request);
    if (plain.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String path = plain.get();
    if (path.startsWith(RESOURCES) || path.startsWith(HEALTH)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<HostView> view;
    try {
      view = site.view();
    } catch (ApiUnavailable down) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    if (view.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else if (view.get().kind() == HostKind.PANEL) {
      servePanel(path, request, response, chain);
    } else {
      servePublic(path, request, response, chain);
    }
  }

  private static void servePanel(
      String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (ENTRANCES.contains(path)) {
      response.sendRedirect(request.getContextPath() + "/panel/dashboard");
    } else if (path.startsWith("/signup") || path.startsWith("/find")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void servePublic(
      String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (path.startsWith("/panel")
        || path.startsWith("/forgotten")
        || path.startsWith("/password")) {
      response.sendRedirect(request.getContextPath() + "/find");
    } else {
      chain.doFilter(request, response);
    }
  }
}
