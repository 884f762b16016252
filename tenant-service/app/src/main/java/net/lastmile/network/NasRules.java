package net.lastmile.network;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import net.lastmile.api.network.NasUpdate;
import net.lastmile.platform.problem.FieldErrors;

/**
 * What a NAS may do (N5) and how it is answered.
 *
 * @param packetsPerSecond most packets it may send; 0: the edge's own limit
 * @param coaPerSecond most orders sent to it; 0: the edge's own limit
 */
record NasRules(
    List<String> allowedRealms,
    List<String> allowedPools,
    int packetsPerSecond,
    int coaPerSecond,
    boolean unsignedReplies) {
  static final NasRules NONE = new NasRules(List.of(), List.of(), 0, 0, false);

  private static final int ENTRIES_MAX = 50;
  private static final int PACKETS_MAX = 1_000_000;
  private static final int ORDERS_MAX = 1_000;
  private static final Pattern REALM = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");

  /** Names that fit into Framed-Pool (RFC 2869 section 5.18). */
  private static final Pattern POOL = Pattern.compile("\\P{Cntrl}{1,63}");

  NasRules with(NasUpdate update, FieldErrors errors) {
    errors
        .range("packetsPerSecond", update.packetsPerSecond(), 0, PACKETS_MAX)
        .range("coaPerSecond", update.coaPerSecond(), 0, ORDERS_MAX);
    return new NasRules(
        entries(
            "allowedRealms",
            update.allowedRealms(),
            allowedRealms,
            text -> text.toLowerCase(Locale.ROOT),
            REALM,
            errors),
        entries(
            "allowedPools",
            update.allowedPools(),
            allowedPools,
            UnaryOperator.identity(),
            POOL,
            errors),
        update.packetsPerSecond() == null ? packetsPerSecond : update.packetsPerSecond(),
        update.coaPerSecond() == null ? coaPerSecond : update.coaPerSecond(),
        update.unsignedReplies() == null ? unsignedReplies : update.unsignedReplies());
  }

  private static List<String> entries(
      String field,
      List<String> texts,
      List<String> otherwise,
      UnaryOperator<String> canonical,
      Pattern pattern,
      FieldErrors errors) {
    if (texts == null) {
      return otherwise;
    }
    errors.range(field, texts.size(), 0, ENTRIES_MAX);
    Set<String> entries = new LinkedHashSet<>();
    for (String text : texts) {
      String entry = canonical.apply(text == null ? "" : text.strip());
      errors.matches(field, entry, pattern, "One of these names cannot be.");
      entries.add(entry);
    }
    return List.copyOf(entries);
  }
}
