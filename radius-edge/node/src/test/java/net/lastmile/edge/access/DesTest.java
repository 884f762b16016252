package net.lastmile.edge.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class DesTest {
  private static final int KEYS = 2_000;

  @Test
  void isTheJdksForManyKeysAndBlocks() throws Exception {
    SplittableRandom random = new SplittableRandom(46);
    byte[] found = new byte[3 * Long.BYTES];
    for (int i = 0; i < KEYS; i++) {
      long block = random.nextLong();
      long[] keys = {random.nextLong(), random.nextLong(), random.nextLong()};
      Des.encrypt(block, bits(keys[0]), bits(keys[1]), bits(keys[2]), found);
      assertThat(found)
          .isEqualTo(
              ByteBuffer.allocate(found.length)
                  .put(ofJdk(keys[0], block))
                  .put(ofJdk(keys[1], block))
                  .put(ofJdk(keys[2], block))
                  .array());
    }
  }

  private static byte[] ofJdk(long key, long block) throws Exception {
    Cipher jdk = Cipher.getInstance("DES/ECB/NoPadding");
    jdk.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(octets(key), "DES"));
    return jdk.doFinal(octets(block));
  }

  /** The key without the lowest bit of each octet. */
  private static long bits(long key) {
    return Long.compress(key, 0xFEFE_FEFE_FEFE_FEFEL);
  }

  private static byte[] octets(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
