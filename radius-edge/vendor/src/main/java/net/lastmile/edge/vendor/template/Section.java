package net.lastmile.edge.vendor.template;

import java.util.Arrays;
import java.util.Optional;

/** A part of a template: the packet whose attributes it lists. */
public enum Section {
  /** What a line that may log in is told. */
  ACCEPT("accept"),
  /** What a session is changed to (RFC 5176 section 2.2), the attributes that name it included. */
  COA("coa"),
  /** The attributes that name a session which is to end (RFC 5176 section 2.1). */
  DISCONNECT("disconnect");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /** As it stands between brackets. */
  public String title() {
    return title;
  }

  static Optional<Section> titled(String title) {
    return Arrays.stream(values()).filter(section -> section.title.equals(title)).findFirst();
  }
}
