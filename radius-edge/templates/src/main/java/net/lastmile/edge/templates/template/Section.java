package net.lastmile.edge.templates.template;

import java.util.Arrays;
import java.util.Optional;

/** A section of a template, for one kind of packet, whose attributes it lists. */
public enum Section {
  /** What a line that may log in is given. */
  ACCEPT("accept"),
  /**
   * What a CoA-Request changes (RFC 5176 section 2.2), including the attributes that name the
   * session.
   */
  COA("coa"),
  /** The attributes that name a session to disconnect (RFC 5176 section 2.1). */
  DISCONNECT("disconnect");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /** The name between brackets. */
  public String title() {
    return title;
  }

  static Optional<Section> titled(String title) {
    return Arrays.stream(values()).filter(section -> section.title.equals(title)).findFirst();
  }
}
