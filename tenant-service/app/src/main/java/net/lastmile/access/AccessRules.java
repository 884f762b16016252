package net.lastmile.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import net.lastmile.api.access.AccessRulesUpdate;
import net.lastmile.edge.contract.AccessPolicy;
import net.lastmile.edge.contract.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.Username;
import net.lastmile.platform.problem.FieldErrors;

/** The rules that people set. */
record AccessRules(
    RealmHandling realms,
    List<String> strippedRealms,
    UUID expiredPlanId,
    int rejectDelayMillis,
    int packetsPerSecond,
    Username.Case usernameCase) {
  /** Rejects are delayed by a second, which deters guessing and barely delays a typo. */
  static final AccessRules BY_DEFAULT =
      new AccessRules(RealmHandling.KEEP, List.of(), null, 1_000, 0, Username.Case.IGNORED);

  private static final int REALMS_MAX = 50;
  private static final Pattern REALM = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

  /** Highest {@code packetsPerSecond} that a tenant may set. */
  private static final int PACKETS_MAX = 1_000_000;

  /** These rules with the request's fields changed; faults go to the errors. */
  AccessRules with(AccessRulesUpdate update, FieldErrors errors) {
    errors
        .range(
            "rejectDelayMillis",
            update.rejectDelayMillis(),
            0,
            AccessPolicy.MAX_REJECT_DELAY_MILLIS)
        .range("packetsPerSecond", update.packetsPerSecond(), 0, PACKETS_MAX);
    return new AccessRules(
        handling(update.realms(), errors),
        stripped(update.strippedRealms(), errors),
        plan(update.expiredPlanId(), errors),
        update.rejectDelayMillis() == null ? rejectDelayMillis : update.rejectDelayMillis(),
        update.packetsPerSecond() == null ? packetsPerSecond : update.packetsPerSecond(),
        usernameCase(update.usernameCase(), errors));
  }

  private RealmHandling handling(String text, FieldErrors errors) {
    if (text == null) {
      return realms;
    }
    for (RealmHandling handling : RealmHandling.values()) {
      if (handling.name().equals(text)) {
        return handling;
      }
    }
    errors.add("realms", "unknown", "KEEP, STRIP or STRIP_LISTED.");
    return realms;
  }

  private Username.Case usernameCase(String text, FieldErrors errors) {
    if (text == null) {
      return usernameCase;
    }
    for (Username.Case rule : Username.Case.values()) {
      if (rule.name().equals(text)) {
        return rule;
      }
    }
    errors.add("usernameCase", "unknown", "IGNORED or EXACT.");
    return usernameCase;
  }

  private List<String> stripped(List<String> texts, FieldErrors errors) {
    if (texts == null) {
      return strippedRealms;
    }
    errors.range("strippedRealms", texts.size(), 0, REALMS_MAX);
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      String name = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
      errors.matches("strippedRealms", name, REALM, "Realms without @, for instance isp.example.");
      names.add(name);
    }
    return List.copyOf(names);
  }

  private UUID plan(String text, FieldErrors errors) {
    if (text == null) {
      return expiredPlanId;
    }
    try {
      return text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      errors.add("expiredPlanId", "invalid", "A plan's id.");
      return expiredPlanId;
    }
  }

  AccessPolicy policy() {
    return new AccessPolicy(
        realms, strippedRealms, expiredPlanId, rejectDelayMillis, packetsPerSecond, usernameCase);
  }
}
