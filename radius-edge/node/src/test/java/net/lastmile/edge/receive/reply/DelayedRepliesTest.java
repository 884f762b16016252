package net.lastmile.edge.receive.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.MovableClock;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.ManualLoop;
import net.lastmile.edge.receive.PathFixture;
import net.lastmile.edge.receive.RecordingPort;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DelayedRepliesTest {
  private static final Duration DELAY = Duration.ofSeconds(1);
  private static final Duration TICK = Duration.ofMillis(DelayedReplies.TICK_MILLIS);

  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");

  @BeforeEach
  void aTenantThatDelaysRejects() {
    isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    isp.subscriber("ana", "correct");
    delay(isp, (int) DELAY.toMillis());
  }

  @Test
  @DisplayName("R2 a reject waits as long as the tenant says; an accept does not wait")
  void holdsRejectsBack() {
    assertThat(edge.access(tenant, router.pap("ana", "wrong"))).isNull();
    assertThat(edge.access(tenant, router.pap("ana", "correct"))).isNotNull();
    assertThat(edge.sent()).isEqualTo(1);
    edge.loop.advance(DELAY.minus(TICK));
    assertThat(edge.sent()).isEqualTo(1);
    edge.loop.advance(TICK.multipliedBy(2));
    assertThat(PathFixture.read(edge.sentSince(1)).code()).isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(edge.count(PacketCount.REJECTED)).isEqualTo(1);
  }

  @Test
  @DisplayName("R9 repeats during the delay are answered once, those after it with the same reply")
  void answersRepeatsOnce() {
    byte[] request = router.pap("ana", "wrong");
    edge.access(tenant, request);
    edge.loop.advance(DELAY.dividedBy(2));
    assertThat(edge.access(tenant, request)).isNull();
    edge.loop.advance(DELAY);
    assertThat(edge.sent()).isEqualTo(1);
    assertThat(edge.access(tenant, request)).isEqualTo(edge.sentSince(0));
    assertThat(edge.events.postAuths).hasSize(1);
    assertThat(edge.count(PacketCount.DUPLICATE)).isEqualTo(2);
  }

  @Test
  @DisplayName("T1 each tenant has its own delay")
  void delaysByTenant() {
    TenantFixture other = edge.region.tenant("other", 1814, 1815);
    other.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
    assertThat(edge.access(edge.region.view(other.id()), router.pap("ana", "wrong"))).isNotNull();
    delay(other, 3_000);
    edge.access(edge.region.view(other.id()), router.pap("ana", "wrong"));
    edge.access(tenant, router.pap("ana", "wrong"));
    edge.loop.advance(DELAY.plus(TICK));
    assertThat(edge.sent()).isEqualTo(2);
    edge.loop.advance(Duration.ofSeconds(2));
    assertThat(edge.sent()).isEqualTo(3);
  }

  @Test
  void capsTheDelay() {
    delay(isp, 60_000);
    edge.access(tenant, router.pap("ana", "wrong"));
    edge.loop.advance(Duration.ofMillis(DelayedReplies.MAX_DELAY_MILLIS).plus(TICK));
    assertThat(edge.sent()).isEqualTo(1);
  }

  @Test
  void letsTheEarliestGoWhereTooManyWait() {
    MovableClock clock = new MovableClock();
    ManualLoop loop = new ManualLoop(clock);
    DuplicateCache duplicates = new DuplicateCache(64);
    DelayedReplies replies = new DelayedReplies(loop, clock, duplicates, 2);
    RecordingPort port = new RecordingPort();
    send(replies, port, 1, clock.millis(), 2_000);
    send(replies, port, 2, clock.millis(), 1_000);
    send(replies, port, 3, clock.millis(), 3_000);
    assertThat(port.sent).containsExactly(new byte[] {2});
    assertThat(replies.waiting()).isEqualTo(2);
    loop.advance(Duration.ofSeconds(4));
    assertThat(port.sent).containsExactly(new byte[] {2}, new byte[] {1}, new byte[] {3});
    assertThat(port.flushes).isEqualTo(3);
    assertThat(replies.waiting()).isZero();
  }

  @Test
  void dropsWhatAClosedPortWouldSend() {
    MovableClock clock = new MovableClock();
    ManualLoop loop = new ManualLoop(clock);
    DelayedReplies replies = new DelayedReplies(loop, clock, new DuplicateCache(64));
    RecordingPort closed = new RecordingPort();
    RecordingPort open = new RecordingPort();
    send(replies, closed, 1, clock.millis(), 1_000);
    send(replies, open, 2, clock.millis(), 1_000);
    replies.forgetAll(closed);
    loop.advance(Duration.ofSeconds(2));
    assertThat(closed.sent).isEmpty();
    assertThat(open.sent).hasSize(1);
  }

  @Test
  void letsAllGoWhereTheClockIsSetBack() {
    edge.access(tenant, router.pap("ana", "wrong"));
    edge.clock.advance(Duration.ofHours(-1));
    edge.loop.advance(TICK);
    assertThat(edge.sent()).isEqualTo(1);
  }

  private static void send(
      DelayedReplies replies, RecordingPort port, int reply, long nowMillis, int delayMillis) {
    replies.send(port, PathFixture.NAS, new byte[] {(byte) reply}, 0, nowMillis, delayMillis);
  }

  private static void delay(TenantFixture tenant, int millis) {
    tenant.become(new AccessPolicy(RealmHandling.KEEP, List.of(), null, millis, 0));
  }
}
