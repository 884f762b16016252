package net.lastmile.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import net.lastmile.api.RequestId;
import net.lastmile.portal.configuration.Settings;
import net.lastmile.portal.site.PlainPath;

/**
 * Sets the headers that restrict what a browser does with our pages, and the request's id. The
 * content security policy is in web.xml.
 */
public class SecurityHeaders extends HttpFilter {
  private static final String RESOURCES = "/jakarta.faces.resource/";

  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader(RequestId.HEADER, RequestId.answering(request.getHeader(RequestId.HEADER)));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (settings.secure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (PlainPath.of(request).filter(path -> path.startsWith(RESOURCES)).isEmpty()) {
      // A panel's pages hold personal data: no copy may remain after log-out.
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
