package net.lastmile.edge.radsec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.radsec.Strangers.Displaced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private final Strangers strangers = new Strangers(4, 2);
  private final List<Strangers.Displaced> displaced = new ArrayList<>();

  @Test
  void aSourcesOldestHasToGoForItsOwnNewest() {
    Channel first = from("192.0.2.1");
    Channel second = from("192.0.2.1");
    from("192.0.2.2");
    assertThat(displaced).isEmpty();
    from("192.0.2.1");
    assertThat(displaced).containsExactly(new Displaced(first, Refusal.TOO_MANY_OF_SOURCE));
    strangers.remove(first);
    strangers.remove(second);
    strangers.remove(second);
    from("192.0.2.1");
    assertThat(displaced).hasSize(1);
    assertThat(strangers.count()).isEqualTo(3);
  }

  @Test
  @DisplayName("R9 many sources together take no more than the places of those without certificate")
  void theOldestOfAllHasToGoWhereManySourcesTakeAllPlaces() {
    List<Channel> channels = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      channels.add(from("192.0.2." + i));
    }
    assertThat(displaced)
        .containsExactly(
            new Displaced(channels.get(0), Refusal.TOO_MANY_UNPROVEN),
            new Displaced(channels.get(1), Refusal.TOO_MANY_UNPROVEN));
    assertThat(strangers.count()).isEqualTo(4);
  }

  @Test
  void anIpv6HostIsOneSourceByWhicheverOfItsAddresses() {
    Channel first = from("2001:db8:0:1::1");
    from("2001:db8:0:1::2");
    from("2001:db8:0:2::1");
    assertThat(displaced).isEmpty();
    from("2001:db8:0:1:ffff::3");
    assertThat(displaced).containsExactly(new Displaced(first, Refusal.TOO_MANY_OF_SOURCE));
  }

  private Channel from(String address) {
    Channel channel = new EmbeddedChannel();
    strangers.add(channel, InetAddress.ofLiteral(address)).ifPresent(displaced::add);
    return channel;
  }
}
