package net.lastmile.platform.fields;

import java.util.regex.Pattern;
import net.lastmile.api.field.PersonName;
import net.lastmile.platform.problem.FieldErrors;

/**
 * What the identity provider accepts as part of a person's name: everything but characters that
 * mean something in markup, paths and templates. It would refuse those only after the caller has
 * had an answer.
 */
public final class PersonNameRule extends FieldRule<PersonName, String> {
  private static final Pattern NAME =
      Pattern.compile("[^\\p{Cntrl}\\v<>(){}\\[\\]\"&$%!#?§;*~/\\\\|^=]*");

  @Override
  protected void check(PersonName field, String value, String name, FieldErrors errors) {
    errors.check(
        NAME.matcher(value).matches(),
        name,
        "no-name",
        "Letters, spaces, dots, hyphens and apostrophes; no brackets, slashes or signs.");
  }
}
