package net.lastmile.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ProcessingException;
import net.lastmile.portal.client.ApiProblem;
import net.lastmile.portal.client.ApiUnavailable;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.site.PlainPath;
import net.lastmile.portal.site.Site;

/**
 * Where the words of a refusal stand: in the panel's frame for those who are logged in to it, since
 * all else there still works; on a bare page for strangers, and if the API does not answer.
 */
@Named
@RequestScoped
public class ErrorPage {
  private static final String LOG_OUT = "/log-out";

  private HttpServletRequest request;
  private Site site;
  private StaffSession staff;
  private Boolean inPanel;

  ErrorPage() {}

  @Inject
  ErrorPage(HttpServletRequest request, Site site, StaffSession staff) {
    this.request = request;
    this.site = site;
    this.staff = staff;
  }

  public String getLayout() {
    return "/WEB-INF/layout/" + (isInPanel() ? "panel" : "error") + ".xhtml";
  }

  public boolean isInPanel() {
    if (inPanel == null) {
      inPanel = asked().startsWith("/panel/") && isSomebodyHere();
    }
    return inPanel;
  }

  /**
   * Prefix of the texts of what is refused: a page to this kind of staff or to others, a log-out.
   */
  public String getForbidden() {
    if (isInPanel()) {
      return "error.notAllowed.";
    }
    return asked().equals(LOG_OUT) ? "error.logOut." : "error.forbidden.";
  }

  /**
   * The page that was asked for, to open it again with what was typed there; the start if the
   * address could be another site's.
   */
  public String getAgain() {
    String path = asked();
    if (!PlainPath.isPlain(path)) {
      return "/";
    }
    return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
  }

  /** A stranger gets no session by this question. */
  private boolean isSomebodyHere() {
    try {
      return request.getSession(false) != null
          && site.panel().isPresent()
          && staff.isLoggedIn()
          && staff.getMe() != null;
    } catch (ApiProblem | ApiUnavailable | ProcessingException unanswered) {
      return false;
    }
  }

  /** The path that was refused. */
  private String asked() {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri == null ? request.getRequestURI() : uri.toString();
    return path.substring(Math.min(path.length(), request.getContextPath().length()));
  }
}
