package net.lastmile.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.portal.feature.Entry;
import net.lastmile.portal.feature.Features;
import net.lastmile.portal.feature.Section;
import net.lastmile.portal.login.StaffSession;

/**
 * The panel's navigation: its pages and the current one. Pages that a person may not use are left
 * out. Groups fold; a cookie of the browser says which are folded, so that a page comes as it was
 * left and nothing moves.
 */
@Named
@RequestScoped
public class Navigation {
  private static final String SETTINGS = "/panel/settings";

  /** Names of the folded groups, separated by dots; written by {@code shell.js}. */
  private static final String FOLDED = "lastmile.folded";

  private HttpServletRequest request;
  private StaffSession staff;
  private Features features;
  private List<Entry> links;

  Navigation() {}

  @Inject
  Navigation(HttpServletRequest request, StaffSession staff, Features features) {
    this.request = request;
    this.staff = staff;
    this.features = features;
  }

  /**
   * @param title key of the group's name; empty for none
   * @param open whether its links are shown
   */
  public record Group(String name, String title, List<Entry> links, boolean open) {}

  /** The groups of the rail: all sections with pages, but for the settings. */
  public List<Group> getGroups() {
    Set<String> folded = folded();
    return Stream.of(Section.values())
        .filter(section -> section != Section.SETTINGS)
        .map(section -> group(section, folded))
        .filter(group -> !group.links().isEmpty())
        .toList();
  }

  /** The group of the current page is always open. */
  private Group group(Section section, Set<String> folded) {
    String name = section.name().toLowerCase(Locale.ROOT);
    List<Entry> inside = links().filter(entry -> entry.section() == section).toList();
    boolean open = !folded.contains(name) || inside.stream().anyMatch(this::isHere);
    return new Group(name, section.title(), inside, open);
  }

  private Set<String> folded() {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(FOLDED))
        .map(Cookie::getValue)
        .flatMap(names -> Stream.of(names.split("\\.", Section.values().length)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The menu of the settings. */
  public List<Entry> getSettings() {
    return links().filter(entry -> entry.section() == Section.SETTINGS).toList();
  }

  /** Whether this is a page of the settings' menu. */
  public boolean isSetting() {
    return getSettings().stream().anyMatch(this::isHere);
  }

  /** Whether this is the settings' own page or one of its menu. */
  public boolean isInSettings() {
    return path().equals(SETTINGS) || isSetting();
  }

  /** All pages that this person may use. */
  public Stream<Entry> links() {
    if (links == null) {
      links =
          features.entries().stream()
              .filter(entry -> staff.holds(entry.needs()))
              .filter(entry -> entry.ifOn().isEmpty() || staff.has(entry.ifOn()))
              .filter(entry -> entry.needed().getAsBoolean())
              .toList();
    }
    return links.stream();
  }

  /** Also true on sub-pages: {@code /panel/nas/form} is under {@code /panel/nas}. */
  public boolean isHere(Entry link) {
    return path().equals(link.path()) || path().startsWith(link.path() + "/");
  }

  private String path() {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
