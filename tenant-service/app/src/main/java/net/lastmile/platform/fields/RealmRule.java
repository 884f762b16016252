package net.lastmile.platform.fields;

import java.util.Locale;
import java.util.regex.Pattern;
import net.lastmile.api.field.Realm;
import net.lastmile.platform.problem.FieldErrors;

/** A realm; stored in lower case. */
public final class RealmRule extends FieldRule<Realm, String> {
  private static final Pattern REALM = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

  @Override
  public Object stored(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  protected void check(Realm field, String value, String name, FieldErrors errors) {
    errors.matches(
        name, (String) stored(value), REALM, "Realms without @, for instance isp.example.");
  }
}
