package net.lastmile.portal.site;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import net.lastmile.api.tenancy.HostApi;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.Anonymous;

/**
 * The logo of the tenant whose panel this host is. Its address contains the revision, so that a
 * browser fetches each only once.
 */
@WebServlet("/logo")
public class LogoServlet extends HttpServlet {
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  @Inject private transient Site site;
  @Inject @Anonymous private transient HostApi hostApi;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<HostView> panel = site.panel().filter(host -> host.logo() != null);
    if (panel.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (Response logo = hostApi.logo(panel.get().host())) {
      byte[] octets = logo.readEntity(byte[].class);
      response.setContentType(logo.getMediaType().toString());
      response.setContentLength(octets.length);
      if (panel.get().logo().equals(request.getParameter("v"))) {
        response.setHeader("Cache-Control", FOR_GOOD);
      }
      response.getOutputStream().write(octets);
    }
  }
}
