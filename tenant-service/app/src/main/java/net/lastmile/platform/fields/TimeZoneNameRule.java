package net.lastmile.platform.fields;

import java.time.zone.ZoneRulesProvider;
import net.lastmile.api.field.TimeZoneName;
import net.lastmile.platform.problem.FieldErrors;

/** A time zone that has a name. */
public final class TimeZoneNameRule extends FieldRule<TimeZoneName, String> {
  @Override
  protected void check(TimeZoneName field, String value, String name, FieldErrors errors) {
    // Offsets such as +02:00 also parse as zones, but have no summer time.
    errors.check(
        ZoneRulesProvider.getAvailableZoneIds().contains(value),
        name,
        "unknown",
        "Choose a time zone, for instance America/Bogota.");
  }
}
