package net.lastmile.ops.bng.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.lastmile.ops.bng.packet.Attributes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tinyradius.core.RadiusPacketException;
import org.tinyradius.core.packet.request.RadiusRequest;

class TrafficTest {
  private static final long HOUR = Duration.ofHours(1).toNanos();
  private static final int INPUT_OCTETS = 42;
  private static final int OUTPUT_OCTETS = 43;
  private static final int INPUT_GIGAWORDS = 52;
  private static final int OUTPUT_GIGAWORDS = 53;

  @Test
  void octetsPassedBeforeANewRateCountAtTheOldOne() {
    Traffic traffic = new Traffic(new LineRate(8_000, 800), 0);
    traffic.changeRate(new LineRate(16_000, 1_600), HOUR);
    traffic.advance(2 * HOUR);
    assertThat(traffic.downloadOctets()).isEqualTo(3600 * 1_000 + 3600 * 2_000);
    assertThat(traffic.uploadOctets()).isEqualTo(3600 * 100 + 3600 * 200);
  }

  @Test
  @DisplayName("Q2 past 4 GB a record carries gigawords, the download as output")
  void recordsCarryGigawords() throws RadiusPacketException {
    Traffic traffic = new Traffic(new LineRate(100_000_000, 8_000), 0);
    Session session = new Session("s1", List.of(), traffic, 0);
    RadiusRequest record =
        session
            .record(Session.Event.INTERIM, TerminateCause.USER_REQUEST, HOUR, Clock.systemUTC())
            .with((byte) 1, 0);
    assertThat(number(record, OUTPUT_GIGAWORDS)).isEqualTo(10);
    assertThat(number(record, OUTPUT_OCTETS) + (10L << 32)).isEqualTo(45_000_000_000L);
    assertThat(number(record, INPUT_OCTETS)).isEqualTo(3_600_000);
    assertThat(Attributes.number(record, Attributes.NO_VENDOR, INPUT_GIGAWORDS)).isEmpty();
  }

  private static long number(RadiusRequest record, int type) {
    return Attributes.number(record, Attributes.NO_VENDOR, type).orElseThrow();
  }
}
