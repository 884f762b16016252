package net.lastmile.radius;

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
    // Repeated, late, and a Stop that says nothing.
    "5000, 5000, 0, 5000",
    "5000, 4000, -300, 5000",
    "5000, 0, 300, 5000",
    // Wrapped at 4 GB without Gigawords, once and again.
    "4294967000, 1000, 300, 4294968296",
    "4294968296, 2000, 300, 4294969296",
    "8589934000, 1408, 300, 8589936000",
    // The same bytes with Gigawords.
    "4294967000, 4294968296, 300, 4294968296",
    "4294968296, 4294968000, 300, 4294968296",
    // A reset to a lower value in mid-session is not three gigabytes in a second.
    "1000000000, 500, 300, 1000000000",
    // More than the line could carry in that time.
    "4294967000, 2000000000, 1, 4294967000"
  })
  void growsOnly(long total, long reported, long laterSeconds, long next) {
    assertThat(OctetCounter.next(total, reported, laterSeconds)).isEqualTo(next);
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
        // With Gigawords: the true total stands in the packet.
        long next = OctetCounter.next(total, reports[packet], (packet - latest) * 300L);
        latest = Math.max(latest, packet);
        assertThat(next).isGreaterThanOrEqualTo(total);
        total = next;
        assertThat(total).isEqualTo(reports[latest]);
      }
    }
  }
}
