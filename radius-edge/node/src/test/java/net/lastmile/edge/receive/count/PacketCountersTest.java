package net.lastmile.edge.receive.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.lastmile.edge.contract.record.MessageAuthenticatorPolicy;
import net.lastmile.edge.directory.Nas;
import net.lastmile.edge.fixture.RegionFixture;
import net.lastmile.edge.fixture.TenantFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PacketCountersTest {
  private final PacketCounters counters = new PacketCounters();
  private final RegionFixture region = new RegionFixture();
  private final TenantFixture isp = region.tenant("isp", 1, 2);

  @Test
  @DisplayName("O3 of very many routers only so many are counted apart, and all in the total")
  void countsSoManyApart() {
    for (int i = 0; i < PacketCounters.MAX_NAS; i++) {
      counters.add(nas(i), PacketCount.ACCEPTED);
    }
    Nas oneMore = nas(PacketCounters.MAX_NAS);
    counters.add(oneMore, PacketCount.ACCEPTED);
    counters.add(null, PacketCount.ACCEPTED);
    assertThat(counters.byNas()).hasSize(PacketCounters.MAX_NAS).doesNotContainKey(oneMore.id());
    assertThat(counters.totals().get(PacketCount.ACCEPTED)).isEqualTo(PacketCounters.MAX_NAS + 2L);
  }

  private Nas nas(int number) {
    String address = "198.18." + number / 256 + "." + number % 256;
    UUID id = isp.nas(address, "secret", MessageAuthenticatorPolicy.REQUIRED);
    return region.directory().tenant(isp.id()).nas(id);
  }
}
