package net.lastmile.ops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MutationTest {
  private static final int PACKETS = 5_000;
  private final SplittableRandom random = new SplittableRandom(7);
  private final RequestOctets requests = new RequestOctets("secret", random);
  private final Mutation mutation = new Mutation(random);

  @Test
  void whatCountsOfAPacketIsNeverTheSame() {
    for (int i = 0; i < PACKETS; i++) {
      byte[] whole = requests.pap(i % 256, "user0000001", "pass0000001");
      byte[] changed = mutation.of(whole);
      byte[] start = Arrays.copyOf(changed, Math.min(changed.length, whole.length));
      assertThat(start).isNotEqualTo(whole);
    }
  }

  @Test
  void aSignedRequestIsNotTakenForUnsigned() {
    byte[] whole = requests.chap(1, "user0000001", "pass0000001");
    assertThat(Mutation.isUnsignedAccess(whole)).isFalse();
    whole[RequestOctets.HEADER_OCTETS] = 79;
    assertThat(Mutation.isUnsignedAccess(whole)).isTrue();
  }
}
