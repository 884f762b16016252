package net.lastmile.subscribers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.lastmile.edge.contract.record.SubscriberRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
  @DisplayName("S5 log-in is allowed to the end of the expiry date in the tenant's zone")
  @ParameterizedTest
  @CsvSource({
    "2026-11-21, UTC, 2026-11-22T00:00:00Z",
    "2026-11-21, America/Bogota, 2026-11-22T05:00:00Z",
    "2026-11-21, Pacific/Kiritimati, 2026-11-21T10:00:00Z",
    "2026-11-21, Asia/Kathmandu, 2026-11-21T18:15:00Z",
    // Summer time begins and ends within the night.
    "2026-03-28, Europe/Berlin, 2026-03-28T23:00:00Z",
    "2026-10-25, Europe/Berlin, 2026-10-25T23:00:00Z",
    // In Beirut summer time begins at midnight: the 29th of March starts at 01:00.
    "2026-03-28, Asia/Beirut, 2026-03-28T22:00:00Z",
    // Samoa skipped the 30th of December 2011.
    "2011-12-29, Pacific/Apia, 2011-12-30T10:00:00Z",
    "2028-02-29, Asia/Tehran, 2028-02-29T20:30:00Z"
  })
  void endsWithTheDay(LocalDate lastDay, ZoneId zone, Instant end) {
    assertThat(Expiry.expiresAt(lastDay, zone)).isEqualTo(end.getEpochSecond());
  }

  @Test
  void withoutADateALineDoesNotEnd() {
    assertThat(Expiry.expiresAt(null, ZoneId.of("UTC"))).isEqualTo(SubscriberRecord.NEVER);
  }
}
