package net.lastmile.edge.radsec;

import static net.lastmile.edge.radsec.RadSecRegion.ISP_BNG;
import static net.lastmile.edge.radsec.RadSecRegion.ISP_NAME;
import static net.lastmile.edge.radsec.RadSecRegion.LIMITS;
import static net.lastmile.edge.radsec.RadSecRegion.OTHER_BNG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import net.lastmile.edge.contract.record.RecordKind;
import net.lastmile.edge.fixture.Await;
import net.lastmile.edge.fixture.Certificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Each refused handshake is counted under its reason and logged. */
class RefusalTest {
  /** Longer than the fixture's certificates are valid. */
  private static final Duration YEARS = Duration.ofDays(1_000);

  private final Logger log = (Logger) LoggerFactory.getLogger(RefusedHandshakes.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void stopListening() {
    log.detachAppender(lines);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void certificatesAndNamesAreRefusedEachForItsReason(String protocol) throws Exception {
    Certificates unknown = Certificates.make(0, "stranger.test");
    try (RadSecRegion region = new RadSecRegion(LIMITS, Clock.systemUTC())) {
      assertRefused(region, Refusal.NO_CERTIFICATE, ISP_NAME, null, protocol);
      assertRefused(region, Refusal.UNKNOWN_CERTIFICATE, ISP_NAME, unknown, protocol);
      assertRefused(region, Refusal.OTHER_TENANTS_CERTIFICATE, ISP_NAME, OTHER_BNG, protocol);
      assertRefused(region, Refusal.UNKNOWN_SERVER_NAME, "radius.nobody.test", ISP_BNG, protocol);
      assertThat(region.events.postAuths).isEmpty();
      region.login(ISP_NAME, ISP_BNG, protocol);
      assertThat(total(region)).isEqualTo(4);
      String fingerprint = TlsRouter.fingerprint(unknown);
      assertThat(told())
          .anyMatch(line -> line.contains(fingerprint))
          .anyMatch(line -> line.contains("NAS " + region.otherNas + " of other"))
          .anyMatch(line -> line.contains("(radius.nobody.test)"))
          .allMatch(line -> line.contains("127.0.0.1"));
    }
  }

  @Test
  void whereNoTenantHasACertificateARouterThatNamesNoServerIsRefused() throws Exception {
    try (RadSecRegion region = new RadSecRegion(LIMITS, Clock.systemUTC())) {
      region.isp.remove(RecordKind.TLS_IDENTITY, "");
      region.other.remove(RecordKind.TLS_IDENTITY, "");
      assertRefused(region, Refusal.NO_SERVER_NAME, null, ISP_BNG);
    }
  }

  @Test
  @DisplayName("R9 a certificate is refused once its time is over")
  void aCertificateIsRefusedOnceItsTimeIsOver() throws Exception {
    try (RadSecRegion region = new RadSecRegion(LIMITS, Clock.offset(Clock.systemUTC(), YEARS))) {
      assertRefused(region, Refusal.EXPIRED_CERTIFICATE, ISP_NAME, ISP_BNG);
      assertThat(lines.list).singleElement().returns(Level.WARN, ILoggingEvent::getLevel);
      assertThat(told().getFirst()).contains("NAS " + region.ispNas + " of isp");
    }
  }

  @Test
  @DisplayName("R9 O3 a packet in clear is refused, and nothing of it is logged")
  void aPacketInClearIsRefusedAndNothingOfItIsLogged() throws Exception {
    try (RadSecRegion region = new RadSecRegion(LIMITS, Clock.systemUTC());
        Socket plain = socketTo(region)) {
      plain.getOutputStream().write("user ana password hunter2".getBytes(StandardCharsets.UTF_8));
      Await.until("it is counted", () -> region.refused(Refusal.OTHER) == 1);
      assertThat(told()).singleElement().asString().doesNotContain("68756e74657232", "hunter2");
    }
  }

  @Test
  void theSameRefusalIsToldOnceAndCountedEachTime() throws Exception {
    try (RadSecRegion region = new RadSecRegion(LIMITS, Clock.systemUTC())) {
      for (int i = 1; i <= 3; i++) {
        assertThatThrownBy(() -> region.login(ISP_NAME, null)).isInstanceOf(IOException.class);
        int times = i;
        Await.until("it is counted", () -> region.refused(Refusal.NO_CERTIFICATE) == times);
      }
      assertThat(lines.list).hasSize(1);
    }
  }

  private static void assertRefused(
      RadSecRegion region, Refusal why, String name, Certificates own, String... protocols)
      throws Exception {
    assertThatThrownBy(() -> region.login(name, own, protocols)).isInstanceOf(IOException.class);
    Await.until(why + " is counted", () -> region.refused(why) == 1);
  }

  private static long total(RadSecRegion region) {
    return region.server.refusedHandshakes().values().stream().mapToLong(Long::longValue).sum();
  }

  static Socket socketTo(RadSecRegion region) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout(TlsRouter.PATIENCE_MILLIS);
    socket.connect(region.server.address());
    return socket;
  }

  private List<String> told() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
