package net.lastmile.portal.feature;

/** Sections of the navigation, in their order; one without pages is not shown. */
public enum Section {
  START(""),
  CUSTOMERS("nav.group.customers"),
  BILLING("nav.group.billing"),
  NETWORK("nav.group.network"),
  SUPPORT("nav.group.support"),
  REPORTS("nav.group.reports"),
  /** One entry of the navigation, which opens a page with a menu of its own. */
  SETTINGS("nav.settings");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /** Key of its name; empty for none. */
  public String title() {
    return title;
  }
}
