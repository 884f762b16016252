package net.lastmile.ops.bng.session;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import net.lastmile.ops.bng.packet.Attributes;
import org.tinyradius.core.attribute.NestedAttributeHolder;

/** The speed of a line in bit/s; download is towards the subscriber. */
public record LineRate(long downloadBps, long uploadBps) {
  private static final int MIKROTIK = 14_988;
  private static final int MIKROTIK_RATE_LIMIT = 8;
  private static final int WISPR = 14_122;
  private static final int WISPR_MAX_UP = 7;
  private static final int WISPR_MAX_DOWN = 8;
  private static final int HUAWEI = 2011;
  private static final int HUAWEI_INPUT_AVERAGE = 2;
  private static final int HUAWEI_OUTPUT_AVERAGE = 5;

  /** The rate that a reply or CoA-Request carries in a known vendor's attribute, if any. */
  public static Optional<LineRate> of(NestedAttributeHolder<?> packet) {
    return Attributes.text(packet, MIKROTIK, MIKROTIK_RATE_LIMIT)
        .flatMap(LineRate::parseMikrotik)
        .or(() -> pair(packet, WISPR, WISPR_MAX_DOWN, WISPR_MAX_UP))
        .or(() -> pair(packet, HUAWEI, HUAWEI_OUTPUT_AVERAGE, HUAWEI_INPUT_AVERAGE));
  }

  private static Optional<LineRate> pair(
      NestedAttributeHolder<?> packet, int vendor, int down, int up) {
    Optional<Long> download = Attributes.number(packet, vendor, down);
    Optional<Long> upload = Attributes.number(packet, vendor, up);
    return download.flatMap(d -> upload.map(u -> new LineRate(d, u)));
  }

  /** {@code rx/tx …} in MikroTik's notation: rx is what the router receives, so the upload. */
  static Optional<LineRate> parseMikrotik(String text) {
    String[] pair = text.strip().split("[ ]+", -1)[0].split("/", -1);
    try {
      long upload = bps(pair[0]);
      return Optional.of(new LineRate(pair.length > 1 ? bps(pair[1]) : upload, upload));
    } catch (NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static long bps(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    long unit =
        switch (lower.isEmpty() ? ' ' : lower.charAt(lower.length() - 1)) {
          case 'k' -> 1_000;
          case 'm' -> 1_000_000;
          case 'g' -> 1_000_000_000;
          default -> 1;
        };
    String digits = unit == 1 ? lower : lower.substring(0, lower.length() - 1);
    return new BigDecimal(digits).multiply(BigDecimal.valueOf(unit)).longValue();
  }
}
