package net.lastmile.portal.feature;

/** Sections of the navigation, in their order. */
public enum Section {
  START(""),
  SUBSCRIBERS("nav.group.subscribers"),
  NETWORK("nav.group.network"),
  SETTINGS("nav.group.settings");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /** Key of its name; empty for none. */
  public String title() {
    return title;
  }
}
