package net.lastmile.accounting.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OctetCounterTest {
  @DisplayName("Q2 a counter only grows, whatever comes")
  @ParameterizedTest
  @CsvSource({
    // total, reported, later by seconds, next total
    "0, 0, 0, 0",
    "0, 5000, 300, 5000",
    "5000, 9000, 300, 9000",
    // A repeated packet, a late one, and a Stop without counters.
    "5000, 5000, 0, 5000",
    "5000, 4000, -300, 5000",
    "5000, 0, 300, 5000",
    // Wrapped at 4 GB without Gigawords, once and then again.
    "4294967000, 1000, 300, 4294968296",
    "4294968296, 2000, 300, 4294969296",
    "8589934000, 1408, 300, 8589936000",
    // The same bytes with Gigawords.
    "4294967000, 4294968296, 300, 4294968296",
    "4294968296, 4294968000, 300, 4294968296",
    // A counter that falls in mid-session was reset: three gigabytes in that time are not believed.
    "1000000000, 500, 300, 1000000000",
    // More than the line could carry in that time.
    "4294967000, 2000000000, 1, 4294967000"
  })
  void growsOnly(long total, long reported, long laterSeconds, long next) {
    assertThat(OctetCounter.next(total, reported, laterSeconds, 0)).isEqualTo(next);
  }

  @DisplayName("Q2 a wrap without Gigawords is told by the line's rate")
  @ParameterizedTest
  @CsvSource({
    // total, reported, later by seconds, kbit/s, next total
    // 100 Mbit/s used in full for 300 s: 3.75 GB, more than half a round.
    "4000000000, 3455032704, 300, 100000, 7750000000",
    "7750000000, 2910065408, 300, 100000, 11500000000",
    // The same on a line that cannot have carried it: the counter restarted.
    "4000000000, 3455032704, 300, 80000, 4000000000",
    // 58 Mbit/s, just past half the range, with the fifth that is allowed on top.
    "4294967000, 2175000296, 300, 58000, 6469967592",
    "4294967000, 2609999704, 300, 58000, 6904967000",
    "4294967000, 2609999705, 300, 58000, 4294967000",
    // A slow line wraps too, but not by as much as half the range would allow.
    "4294967000, 1000, 300, 1000, 4294968296",
    "4294967000, 50000000, 300, 1000, 4294967000",
    // Large values do not overflow.
    "4294967000, 1000, 315360000, 2147483647, 4294968296",
    // Late and empty packets never wrap, whatever the rate.
    "4294967000, 1000, 0, 100000, 4294967000",
    "4294967000, 0, 300, 100000, 4294967000",
    // Without a rate, half the range decides.
    "4000000000, 3455032704, 300, 0, 4000000000"
  })
  void wrapsAtTheLinesRate(long total, long reported, long laterSeconds, long kbps, long next) {
    assertThat(OctetCounter.next(total, reported, laterSeconds, kbps)).isEqualTo(next);
  }

  @Test
  void countsEachOctetOnceInAnyOrderOfPackets() {
    Random random = new Random(20261121);
    for (int round = 0; round < 2_000; round++) {
      long[] reports = new long[12];
      for (int i = 1; i < reports.length; i++) {
        reports[i] = reports[i - 1] + random.nextLong(1L << 31);
      }
      long total = 0;
      int latest = 0;
      for (int i = 0; i < 40; i++) {
        int packet = random.nextInt(reports.length);
        // With Gigawords the packet holds the true total.
        long next = OctetCounter.next(total, reports[packet], (packet - latest) * 300L, 0);
        latest = Math.max(latest, packet);
        assertThat(next).isGreaterThanOrEqualTo(total);
        total = next;
        assertThat(total).isEqualTo(reports[latest]);
      }
    }
  }
}
