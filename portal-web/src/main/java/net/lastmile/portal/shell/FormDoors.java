package net.lastmile.portal.shell;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.login.StaffSession;
import net.lastmile.portal.site.PlainPath;

/** Opens forms only to those who may send them; others are told so before they fill one in. */
public class FormDoors extends HttpFilter {
  @Inject private transient Features features;
  @Inject private transient StaffSession staff;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (needed(request).filter(needs -> !staff.holds(needs)).isPresent()) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Permission> needed(HttpServletRequest request) {
    String id = request.getParameter("id");
    boolean add = id == null || id.isBlank();
    return PlainPath.of(request)
        .map(path -> path.replaceFirst("\\.xhtml$", ""))
        .flatMap(features::form)
        .map(form -> add ? form.toAdd() : form.toChange());
  }
}
