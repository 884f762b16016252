package net.lastmile.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.lastmile.portal.login.StaffSession;

/**
 * The panel's navigation: its pages and the current one. Pages that a person may not use are left
 * out.
 */
@Named
@RequestScoped
public class Navigation {
  private static final List<Group> ALL =
      List.of(
          new Group(
              "",
              List.of(
                  new Link("/panel/dashboard", "nav.dashboard", "pi-home"),
                  new Link("/panel/first-steps", "nav.firstSteps", "pi-flag"))),
          new Group(
              "nav.group.subscribers",
              List.of(
                  new Link("/panel/subscribers", "nav.subscribers", "pi-users"),
                  new Link("/panel/sessions", "nav.sessions", "pi-wave-pulse"),
                  new Link("/panel/plans", "nav.plans", "pi-box"))),
          new Group(
              "nav.group.network",
              List.of(
                  new Link("/panel/nas", "nav.nas", "pi-server"),
                  new Link("/panel/pools", "nav.pools", "pi-sitemap"),
                  new Link("/panel/vendors", "nav.vendors", "pi-file-edit"))),
          new Group(
              "nav.group.settings",
              List.of(
                  new Link("/panel/company", "nav.company", "pi-building"),
                  new Link("/panel/brand", "nav.brand", "pi-palette"),
                  new Link("/panel/domains", "nav.domains", "pi-globe"),
                  new Link("/panel/features", "nav.features", "pi-sliders-h"),
                  new Link("/panel/log-in-rules", "nav.logInRules", "pi-key"),
                  new Link("/panel/eap-certificate", "nav.eapCertificate", "pi-shield"),
                  new Link("/panel/staff", "nav.staff", "pi-id-card"),
                  new Link("/panel/audit", "nav.audit", "pi-history"))));

  private static final List<String> FOR_ADMINS =
      List.of(
          "/panel/first-steps",
          "/panel/company",
          "/panel/brand",
          "/panel/domains",
          "/panel/features",
          "/panel/log-in-rules",
          "/panel/eap-certificate",
          "/panel/staff",
          "/panel/audit");

  /** Pages that belong to a feature the tenant can switch off. */
  private static final Map<String, String> FEATURES =
      Map.of("/panel/first-steps", "first-steps", "/panel/pools", "address-pools");

  private HttpServletRequest request;
  private StaffSession staff;

  Navigation() {}

  @Inject
  Navigation(HttpServletRequest request, StaffSession staff) {
    this.request = request;
    this.staff = staff;
  }

  /**
   * @param title key of the group's name; empty for none
   */
  public record Group(String title, List<Link> links) {}

  /**
   * @param text key of the link's name
   */
  public record Link(String path, String text, String icon) {}

  public List<Group> getGroups() {
    return ALL.stream()
        .map(group -> new Group(group.title(), allowed(group.links().stream()).toList()))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }

  private Stream<Link> allowed(Stream<Link> links) {
    return links
        .filter(link -> staff.isAdmin() || !FOR_ADMINS.contains(link.path()))
        .filter(this::isSwitchedOn);
  }

  private boolean isSwitchedOn(Link link) {
    String feature = FEATURES.get(link.path());
    return feature == null || staff.has(feature);
  }

  /** Also true on sub-pages: {@code /panel/nas/form} is under {@code /panel/nas}. */
  public boolean isHere(Link link) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.equals(link.path()) || path.startsWith(link.path() + "/");
  }
}
