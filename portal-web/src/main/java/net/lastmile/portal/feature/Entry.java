package net.lastmile.portal.feature;

/**
 * A page in the navigation.
 *
 * @param place its place in the section; the lowest comes first
 * @param text key of its name
 * @param icon name of a PrimeIcons icon
 * @param forAdmins whether only administrators may use the page
 * @param ifOn the feature that the tenant must have switched on; empty for none
 */
public record Entry(
    Section section,
    int place,
    String path,
    String text,
    String icon,
    boolean forAdmins,
    String ifOn) {
  public Entry(Section section, int place, String path, String text, String icon) {
    this(section, place, path, text, icon, false, "");
  }

  /** The same for administrators only. */
  public Entry adminsOnly() {
    return new Entry(section, place, path, text, icon, true, ifOn);
  }

  /** The same for tenants that have switched a feature on. */
  public Entry ifOn(String feature) {
    return new Entry(section, place, path, text, icon, forAdmins, feature);
  }
}
