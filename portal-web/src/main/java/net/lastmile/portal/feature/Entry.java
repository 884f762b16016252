package net.lastmile.portal.feature;

import java.util.function.BooleanSupplier;

/**
 * A page in the navigation.
 *
 * @param place its place in the section; the lowest comes first
 * @param text key of its name
 * @param icon name of a PrimeIcons icon
 * @param about key of the sentence that says in the settings what the page is for; empty elsewhere
 * @param forAdmins whether only administrators may use the page
 * @param ifOn the feature that the tenant must have switched on; empty for none
 * @param needed whether there is any use for it now; asked only for those who may use the page
 */
public record Entry(
    Section section,
    int place,
    String path,
    String text,
    String icon,
    String about,
    boolean forAdmins,
    String ifOn,
    BooleanSupplier needed) {
  private static final BooleanSupplier ALWAYS = () -> true;

  public Entry(Section section, int place, String path, String text, String icon) {
    this(section, place, path, text, icon, "", false, "", ALWAYS);
  }

  /** A page of the settings, which are for administrators. */
  public static Entry setting(int place, String path, String text, String icon, String about) {
    return new Entry(Section.SETTINGS, place, path, text, icon, about, true, "", ALWAYS);
  }

  /** The same for administrators only. */
  public Entry adminsOnly() {
    return new Entry(section, place, path, text, icon, about, true, ifOn, needed);
  }

  /** The same for tenants that have switched a feature on. */
  public Entry ifOn(String feature) {
    return new Entry(section, place, path, text, icon, about, forAdmins, feature, needed);
  }

  /** The same, offered only while something holds. */
  public Entry asLongAs(BooleanSupplier holds) {
    return new Entry(section, place, path, text, icon, about, forAdmins, ifOn, holds);
  }
}
