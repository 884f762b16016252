package net.lastmile.edge.radsec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.Channel;
import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class StrangersTest {
  private final Strangers strangers = new Strangers(2);

  @Test
  void eachSourceHasRoomOfItsOwn() {
    Channel first = from("192.0.2.1");
    from("192.0.2.1");
    assertThat(hasRoom("192.0.2.1")).isFalse();
    assertThat(hasRoom("192.0.2.2")).isTrue();
    strangers.remove(first);
    strangers.remove(first);
    assertThat(hasRoom("192.0.2.1")).isTrue();
    from("192.0.2.1");
    assertThat(hasRoom("192.0.2.1")).as("removed twice, counted once").isFalse();
  }

  @Test
  void anIpv6HostIsOneSourceByWhicheverOfItsAddresses() {
    from("2001:db8:0:1::1");
    from("2001:db8:0:1::2");
    assertThat(hasRoom("2001:db8:0:1:ffff::3")).isFalse();
    assertThat(hasRoom("2001:db8:0:2::1")).isTrue();
  }

  private Channel from(String address) {
    Channel channel = new EmbeddedChannel();
    strangers.add(channel, InetAddress.ofLiteral(address));
    return channel;
  }

  private boolean hasRoom(String address) {
    return strangers.hasRoomFor(InetAddress.ofLiteral(address));
  }
}
