package net.lastmile.api.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was done (A1). In JSON, as in the audit's table, in lower case. */
public enum AuditAction {
  CREATE,
  UPDATE,
  DELETE,
  /** A secret was shown to a person. */
  REVEAL,
  LOGIN,
  LOGOUT;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static AuditAction of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
