package net.lastmile.portal.feature;

import java.util.function.BooleanSupplier;
import net.lastmile.api.permissions.Permission;

/**
 * A page in the navigation.
 *
 * @param place its place in the section; the lowest comes first
 * @param text key of its name
 * @param icon name of a PrimeIcons icon
 * @param about key of the sentence that says in the settings what the page is for; empty elsewhere
 * @param needs what one must be allowed to do to use the page
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
    Permission needs,
    String ifOn,
    BooleanSupplier needed) {
  private static final BooleanSupplier ALWAYS = () -> true;

  public Entry(
      Section section, int place, String path, String text, String icon, Permission needs) {
    this(section, place, path, text, icon, "", needs, "", ALWAYS);
  }

  /** A page of the settings. */
  public static Entry setting(
      int place, String path, String text, String icon, String about, Permission needs) {
    return new Entry(Section.SETTINGS, place, path, text, icon, about, needs, "", ALWAYS);
  }

  /** The same for tenants that have switched a feature on. */
  public Entry ifOn(String feature) {
    return new Entry(section, place, path, text, icon, about, needs, feature, needed);
  }

  /** The same, offered only while something holds. */
  public Entry asLongAs(BooleanSupplier holds) {
    return new Entry(section, place, path, text, icon, about, needs, ifOn, holds);
  }
}
