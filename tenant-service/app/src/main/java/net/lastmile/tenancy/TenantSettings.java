package net.lastmile.tenancy;

import java.time.ZoneId;
import java.util.Map;
import net.lastmile.api.field.Fields;
import net.lastmile.api.tenancy.TenantUpdate;

/**
 * What a tenant decides about itself.
 *
 * @param country ISO 3166-1 alpha-2
 * @param currency ISO 4217
 * @param locale BCP 47
 * @param brandColor {@code #rrggbb}, or null
 * @param explainRejects whether an Access-Reject says why in Reply-Message
 */
public record TenantSettings(
    String company,
    String country,
    String timeZone,
    String currency,
    String locale,
    String brandColor,
    boolean explainRejects,
    FeatureChoices features) {
  public static final String DEFAULT_LOCALE = "en";

  /** The zone in which its days begin and end. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** The settings by the names that views give them, with every feature. */
  Map<String, Object> shown() {
    Map<String, Object> shown = Fields.values(TenantSettings.class, this);
    shown.put("features", features.all());
    return shown;
  }

  TenantSettings with(TenantUpdate changes) {
    return new TenantSettings(
        or(changes.company(), company),
        or(changes.country(), country),
        or(changes.timeZone(), timeZone),
        or(changes.currency(), currency),
        or(changes.locale(), locale),
        or(changes.brandColor(), brandColor),
        changes.explainRejects() == null ? explainRejects : changes.explainRejects(),
        features.with(changes.features()));
  }

  private static String or(String changed, String otherwise) {
    return changed == null ? otherwise : changed;
  }
}
