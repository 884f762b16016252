package net.lastmile.api.staff;

import net.lastmile.api.field.NewPassword;
import net.lastmile.api.field.Required;

/** The password that somebody chose behind a link. */
public record ChosenPassword(@Required @NewPassword String password) {
  @Override
  public String toString() {
    return "ChosenPassword[]";
  }
}
