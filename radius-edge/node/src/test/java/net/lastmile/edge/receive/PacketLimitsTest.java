package net.lastmile.edge.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import net.lastmile.edge.contract.record.AccessPolicy;
import net.lastmile.edge.contract.record.AccessPolicy.RealmHandling;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.contract.record.NasPolicy;
import net.lastmile.edge.directory.Tenant;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.fixture.TenantFixture;
import net.lastmile.edge.radius.PacketCode;
import net.lastmile.edge.receive.count.PacketCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PacketLimitsTest {
  private static final InetSocketAddress SECOND_NAS =
      new InetSocketAddress(InetAddress.ofLiteral("192.0.2.2"), 50_000);

  private final PathFixture edge = new PathFixture();
  private final TenantFixture isp = edge.region.tenant("isp", 1812, 1813);
  private final TenantFixture other = edge.region.tenant("other", 1814, 1815);
  private final Router router = new Router("secret");

  @BeforeEach
  void twoTenants() {
    nas(isp, "192.0.2.1", 10);
    nas(isp, "192.0.2.2", 0);
    nas(other, "192.0.2.1", 0);
    isp.subscriber("ana", "correct");
  }

  @Test
  @DisplayName("R1 a NAS is served up to its limit, and a second's worth at once")
  void limitsANas() {
    assertThat(served(isp, PathFixture.NAS, 25)).isEqualTo(10);
    assertThat(edge.count(PacketCount.OVER_LIMIT)).isEqualTo(15);
    edge.clock.advance(Duration.ofMillis(500));
    assertThat(served(isp, PathFixture.NAS, 25)).isEqualTo(5);
    edge.clock.advance(Duration.ofMinutes(1));
    assertThat(served(isp, PathFixture.NAS, 25)).isEqualTo(10);
  }

  @Test
  @DisplayName("T1 the flood of one NAS or tenant takes nothing from another")
  void limitsEachForItself() {
    served(isp, PathFixture.NAS, 50);
    assertThat(served(isp, SECOND_NAS, 50)).isEqualTo(50);
    assertThat(served(other, PathFixture.NAS, 50)).isEqualTo(50);
  }

  @Test
  @DisplayName("R1 all of a tenant's routers together are served up to its limit")
  void limitsATenant() {
    isp.become(new AccessPolicy(RealmHandling.KEEP, List.of(), null, 0, 20));
    served(isp, PathFixture.NAS, 50);
    assertThat(served(isp, SECOND_NAS, 50)).as("what the first left over").isEqualTo(10);
    assertThat(served(other, PathFixture.NAS, 50)).isEqualTo(50);
  }

  @Test
  void servesOnWhereTheClockIsSetBack() {
    served(isp, PathFixture.NAS, 50);
    edge.clock.advance(Duration.ofHours(-1));
    assertThat(served(isp, PathFixture.NAS, 1)).isEqualTo(1);
  }

  private int served(TenantFixture tenant, InetSocketAddress from, int packets) {
    Tenant view = edge.region.view(tenant.id());
    int before = edge.sent();
    for (int i = 0; i < packets; i++) {
      edge.receive(view, PacketCode.ACCESS_REQUEST, router.pap("ana", "correct"), from);
    }
    return edge.sent() - before;
  }

  private static void nas(TenantFixture tenant, String address, int packetsPerSecond) {
    tenant.nas(
        UUID.randomUUID(),
        address,
        "secret",
        MessageAuthenticatorPolicy.REQUIRED,
        true,
        new NasPolicy(List.of(), List.of(), packetsPerSecond, 0, false, false, ""));
  }
}
