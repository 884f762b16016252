package net.lastmile.portal.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import net.lastmile.api.RequestId;
import net.lastmile.api.tenancy.HostView;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.site.Site;

/** Tells the container who the caller is, and sends those who must log in to do so. */
@ApplicationScoped
public class PanelLogIn implements HttpAuthenticationMechanism {
  /** Tells a page's script that there is no log-in any more, before it follows the redirect. */
  private static final String LOG_IN = "Lastmile-Log-In";

  private static final String NEEDED = "needed";

  private Site site;
  private StaffSession staff;
  private LogInAttempts attempts;
  private IdentityProvider provider;

  PanelLogIn() {}

  @Inject
  PanelLogIn(Site site, StaffSession staff, LogInAttempts attempts, IdentityProvider provider) {
    this.site = site;
    this.staff = staff;
    this.attempts = attempts;
    this.provider = provider;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    // Set here because an answer sent from this class passes no filter.
    response.setHeader(RequestId.HEADER, RequestId.answering(request.getHeader(RequestId.HEADER)));
    if (!context.isProtected()) {
      return context.doNothing();
    }
    try {
      Optional<HostView> panel = site.panel();
      if (panel.isEmpty()) {
        return turnAway(request, response);
      }
      // Does not create a session merely to find out who is calling.
      if (request.getSession(false) != null && staff.isLive(panel.get())) {
        return context.notifyContainerAboutLogin(
            staff.subject(), Set.of(staff.getMe().kind().name()));
      }
      if (asksForData(request)) {
        // A page asks every second: beginning a log-in each time would push real ones out of their
        // slots.
        return refuse(response, HttpServletResponse.SC_UNAUTHORIZED);
      }
      return sendToLogIn(panel.get(), request, response);
    } catch (ApiUnavailable | ProcessingException down) {
      return refuse(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** For a panel's address on a host that has no panel. */
  private AuthenticationStatus turnAway(HttpServletRequest request, HttpServletResponse response) {
    if (site.view().isEmpty()) {
      return refuse(response, HttpServletResponse.SC_NOT_FOUND);
    }
    return redirect(request, response, request.getContextPath() + "/find");
  }

  private AuthenticationStatus sendToLogIn(
      HostView panel, HttpServletRequest request, HttpServletResponse response) {
    if (isPartial(request)) {
      response.setHeader(LOG_IN, NEEDED);
    }
    LogInAttempt attempt = attempts.begin(target(request), response);
    String url = provider.authorizationUrl(panel, attempt, Optional.empty());
    return redirect(request, response, url);
  }

  /** The page that was asked for; what is sent from a page leads back to that page. */
  private static Destination target(HttpServletRequest request) {
    if (request.getMethod().equals("GET") && !isPartial(request)) {
      return Destination.of(request.getRequestURI(), request.getQueryString());
    }
    return AskedFrom.page(request.getHeader("Referer"), request.getHeader("Host"));
  }

  private static boolean asksForData(HttpServletRequest request) {
    return MediaType.APPLICATION_JSON.equals(request.getHeader(HttpHeaders.ACCEPT));
  }

  private static boolean isPartial(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** A script cannot follow a redirect to another origin, so it is told to load the page there. */
  private static AuthenticationStatus redirect(
      HttpServletRequest request, HttpServletResponse response, String url) {
    try {
      if (isPartial(request)) {
        response.setContentType("text/xml;charset=UTF-8");
        response
            .getWriter()
            .printf(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                    + "<partial-response><redirect url=\"%s\"/></partial-response>",
                url.replace("&", "&amp;"));
      } else {
        response.sendRedirect(url);
      }
      return AuthenticationStatus.SEND_CONTINUE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static AuthenticationStatus refuse(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
      return AuthenticationStatus.SEND_FAILURE;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
