package net.lastmile.portal.form;

import java.io.Serializable;

/**
 * Somebody else changed fields that a form changes too; the form says which, and nothing is sent.
 */
public final class Overtaken extends RuntimeException {
  /**
   * A field that both changed.
   *
   * @param theirs what is stored now, for people
   * @param value the same as the input takes it
   * @param by who changed it, and when, for people; empty if that is not known
   */
  public record Field(String name, String label, String theirs, String value, String by)
      implements Serializable {}
}
