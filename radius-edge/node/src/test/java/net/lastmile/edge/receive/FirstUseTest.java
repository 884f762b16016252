package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import net.lastmile.edge.contract.address.MacAddress;
import net.lastmile.edge.contract.event.AccessOutcome;
import net.lastmile.edge.contract.record.LineBinding;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.SubscriberRecord;
import net.lastmile.edge.directory.MacLocks;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.RecordingSink;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.count.PacketCount;
import net.lastmile.edge.receive.reply.Postponed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FirstUseTest {
  private static final long MAC = 0x00E0_FCAB_CDEFL;
  private static final String STATION = "00:E0:FC:AB:CD:EF";
  private static final String OTHER_STATION = "00:E0:FC:00:00:01";

  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final Tenant tenant = edge.region.view(isp.id());
  private final Router router = new Router("secret");
  private final UUID nasId = isp.nas("192.0.2.1", "secret", MessageAuthenticatorPolicy.REQUIRED);
  private final UUID lineId = UUID.randomUUID();
  private final HeldLocks locks = new HeldLocks();

  @BeforeEach
  void aLineThatLocks() {
    edge.region.directory().lockIn(locks);
    line(new LineBinding(List.of(), true, 0, 0));
  }

  @Test
  @DisplayName("S8 the first log-in is answered once the region agreed that it is the first")
  void waitsForTheRegion() {
    byte[] request = from(STATION);
    assertThat(edge.access(tenant, request)).isNull();
    assertThat(edge.access(tenant, request)).as("a repeat").isNull();
    assertThat(edge.access(tenant, other())).as("others go on").isNotNull();
    int before = edge.sent();
    locks.agree(MAC);
    assertThat(PathFixture.read(edge.sentSince(before)).code()).isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(edge.sent()).isEqualTo(before + 1);
    assertThat(edge.count(PacketCount.ACCEPTED)).isEqualTo(1);
    assertThat(edge.events.macLocks)
        .containsExactly(new RecordingSink.MacLock(isp.id(), nasId, lineId, MAC, 0));
    assertThat(edge.access(tenant, request)).as("a repeat afterwards").isNotNull();
  }

  @Test
  @DisplayName("S8 who comes second is refused, even at the same moment")
  void refusesTheSecond() {
    edge.access(tenant, from(OTHER_STATION));
    locks.agree(MAC);
    assertThat(edge.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.WRONG_MAC);
    assertThat(edge.events.macLocks).isEmpty();
    assertThat(code(from(OTHER_STATION))).isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(code(from(STATION))).isEqualTo(PacketCode.ACCESS_ACCEPT);
  }

  @Test
  @DisplayName("S8 the centre hears of a lock until it has put it into the record")
  void tellsTheCentreUntilItKnows() {
    edge.access(tenant, from(STATION));
    locks.agree(MAC);
    edge.access(tenant, from(STATION));
    assertThat(edge.events.macLocks).hasSize(2);
    line(new LineBinding(List.of("00e0fcabcdef"), true, 0, 0));
    assertThat(locks.held).isEmpty();
    edge.access(tenant, from(STATION));
    assertThat(edge.events.macLocks).hasSize(2);
    assertThat(code(from(OTHER_STATION))).isEqualTo(PacketCode.ACCESS_REJECT);
  }

  @Test
  @DisplayName("S8 after Reset MAC the next device is the first")
  void startsAnewAfterAReset() {
    edge.access(tenant, from(STATION));
    locks.agree(MAC);
    line(new LineBinding(List.of(), true, 0, 1));
    edge.access(tenant, from(OTHER_STATION));
    locks.agree(0x00E0_FC00_0001L);
    assertThat(edge.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(code(from(STATION))).isEqualTo(PacketCode.ACCESS_REJECT);
  }

  @Test
  @DisplayName("R10 where the region cannot agree the line is let in, and not locked")
  void letsInOnDoubt() {
    edge.access(tenant, from(STATION));
    locks.fail();
    assertThat(edge.events.lastPostAuth().outcome()).isEqualTo(AccessOutcome.ACCEPTED);
    assertThat(edge.events.macLocks).isEmpty();
    assertThat(edge.access(tenant, from(OTHER_STATION))).as("it is still to be locked").isNull();
  }

  @Test
  void locksNothingForAWrongPasswordOrWithoutAnAddress() {
    byte[] wrong = router.pap("ana", "wrong", true, station(STATION));
    assertThat(code(wrong)).isEqualTo(PacketCode.ACCESS_REJECT);
    assertThat(code(router.pap("ana", "correct"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(code(from("10.0.0.1"))).isEqualTo(PacketCode.ACCESS_ACCEPT);
    assertThat(locks.asked).isZero();
  }

  @Test
  void letsNoMoreWaitThanThereIsRoomFor() {
    for (int i = 0; i < Postponed.MAX_WAITING; i++) {
      edge.access(tenant, from(STATION));
    }
    assertThat(edge.count(PacketCount.UNANSWERABLE)).isZero();
    edge.access(tenant, from(STATION));
    assertThat(edge.count(PacketCount.UNANSWERABLE)).isEqualTo(1);
  }

  private int code(byte[] request) {
    return PathFixture.read(edge.access(tenant, request)).code();
  }

  private byte[] from(String station) {
    return router.pap("ana", "correct", true, station(station));
  }

  private byte[] other() {
    isp.subscriber("ben", "correct");
    return router.pap("ben", "wrong");
  }

  private static AttributeOctets station(String station) {
    return new AttributeOctets().text(AttributeType.CALLING_STATION_ID, station);
  }

  private void line(LineBinding binding) {
    isp.subscriber(lineId, "ana", "correct", bound(binding));
  }

  private static UnaryOperator<SubscriberRecord> bound(LineBinding binding) {
    return line ->
        new SubscriberRecord(
            line.id(),
            line.username(),
            line.planId(),
            line.active(),
            line.expiresAt(),
            line.framedIp(),
            line.sealedCredentials(),
            binding,
            line.ipv6());
  }

  /** Locks that are agreed on when the test says so. */
  private static final class HeldLocks implements MacLocks {
    final Map<String, Long> held = new HashMap<>();
    int asked;
    private String key;
    private CompletableFuture<Long> answer;

    @Override
    public long held(UUID tenantId, UUID subscriberId, int epoch) {
      return held.getOrDefault(subscriberId + "/" + epoch, MacAddress.NONE);
    }

    @Override
    public CompletionStage<Long> lock(
        UUID tenantId, UUID subscriberId, int epoch, long mac, long nowMillis) {
      asked++;
      key = subscriberId + "/" + epoch;
      answer = new CompletableFuture<>();
      return answer;
    }

    @Override
    public void settled(UUID tenantId, UUID subscriberId, int epoch) {
      held.remove(subscriberId + "/" + epoch);
    }

    void agree(long mac) {
      held.put(key, mac);
      answer.complete(mac);
    }

    void fail() {
      answer.completeExceptionally(new IllegalStateException("no quorum"));
    }
  }
}
