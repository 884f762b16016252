package net.lastmile.edge.receive.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import net.lastmile.edge.fixture.Router;
import net.lastmile.edge.radius.RadiusPacket;
import net.lastmile.edge.receive.PathFixture;
import net.lastmile.edge.receive.RecordingPort;
import net.lastmile.edge.receive.port.DatagramPort;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DuplicateCacheTest {
  private static final int SLOTS = 64;
  private static final byte[] REPLY = {1};

  private final DuplicateCache cache = new DuplicateCache(SLOTS);
  private final DatagramPort port = new RecordingPort();
  private final RadiusPacket request = PathFixture.read(new Router("s").pap("ana", "x"));

  @Test
  @DisplayName("R9 duplicate detection is bounded and loses the oldest first")
  void holdsNoMoreThanItsSlotsAndLosesTheOldestFirst() {
    for (int i = 0; i < 10 * SLOTS; i++) {
      int slot = cache.begin(port, source(i), request, i);
      assertThat(slot).isBetween(0, SLOTS - 1);
      cache.finish(slot, cache.ticket(slot), REPLY);
      assertThat(cache.find(port, source(i), request, i)).isEqualTo(slot);
    }
    int held = 0;
    for (int i = 0; i < 10 * SLOTS; i++) {
      held += cache.find(port, source(i), request, 10 * SLOTS) == DuplicateCache.ABSENT ? 0 : 1;
    }
    assertThat(held).isBetween(1, SLOTS);
  }

  @Test
  void aLateReplyDoesNotLandInASlotThatWentToAnother() {
    int slot = cache.begin(port, source(1), request, 0);
    long ticket = cache.ticket(slot);
    RadiusPacket next = PathFixture.read(new Router("s").pap("ana", "x"));
    assertThat(cache.begin(port, source(1), next, 0)).isEqualTo(slot);
    cache.finish(slot, ticket, REPLY);
    assertThat(cache.reply(slot)).as("still worked on").isNull();
  }

  @Test
  void forgetsAClosedPort() {
    int slot = cache.begin(port, source(1), request, 0);
    cache.finish(slot, cache.ticket(slot), REPLY);
    cache.forgetAll(port);
    assertThat(cache.find(port, source(1), request, 0)).isEqualTo(DuplicateCache.ABSENT);
  }

  private static InetSocketAddress source(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 1_024 + port);
  }
}
