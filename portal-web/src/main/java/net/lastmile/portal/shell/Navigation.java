package net.lastmile.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.feature.Section;
import net.lastmile.portal.login.StaffSession;

/**
 * The panel's navigation: its pages and the current one. Pages that a person may not use are left
 * out.
 */
@Named
@RequestScoped
public class Navigation {
  private HttpServletRequest request;
  private StaffSession staff;
  private Features features;

  Navigation() {}

  @Inject
  Navigation(HttpServletRequest request, StaffSession staff, Features features) {
    this.request = request;
    this.staff = staff;
    this.features = features;
  }

  /**
   * @param title key of the group's name; empty for none
   */
  public record Group(String title, List<Entry> links) {}

  public List<Group> getGroups() {
    return Stream.of(Section.values())
        .map(
            section ->
                new Group(
                    section.title(), links().filter(entry -> entry.section() == section).toList()))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }

  /** All pages that this person may use. */
  public Stream<Entry> links() {
    return features.entries().stream()
        .filter(entry -> staff.isAdmin() || !entry.forAdmins())
        .filter(entry -> entry.ifOn().isEmpty() || staff.has(entry.ifOn()));
  }

  /** Also true on sub-pages: {@code /panel/nas/form} is under {@code /panel/nas}. */
  public boolean isHere(Entry link) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(link.path()) || path.startsWith(link.path() + "/");
  }
}
