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
    Cipher jdk = Cipher.getInstance("DES/ECB/NoPadding");
    for (int i = 0; i < KEYS; i++) {
      long key = random.nextLong();
      long block = random.nextLong();
      jdk.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(octets(key), "DES"));
      long expected = ByteBuffer.wrap(jdk.doFinal(octets(block))).getLong();
      assertThat(Des.encrypt(key, block)).isEqualTo(expected);
    }
  }

  private static byte[] octets(long value) {
    return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
  }
}
