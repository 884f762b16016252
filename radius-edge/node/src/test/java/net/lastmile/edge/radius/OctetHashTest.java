package net.lastmile.edge.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Our MD5 compared with the JDK's, for lengths around its block and in pieces. */
class OctetHashTest {
  private static final int MAX_OCTETS = 300;

  private final SplittableRandom random = new SplittableRandom(1321);
  private final byte[] sum = new byte[OctetHash.MD5_OCTETS];

  @Test
  void isTheJdksForEveryLengthAndAllPieces() throws Exception {
    MessageDigest jdk = MessageDigest.getInstance("MD5");
    OctetHash ours = OctetHash.md5();
    for (int length = 0; length <= MAX_OCTETS; length++) {
      byte[] octets = random(length);
      int first = random.nextInt(length + 1);
      int second = first + random.nextInt(length - first + 1);
      ours.add(octets, 0, first).add(octets, first, second - first);
      for (int i = second; i < length; i++) {
        ours.add(octets[i]);
      }
      ours.into(sum, 0);
      assertThat(sum).as("%d octets", length).isEqualTo(jdk.digest(octets));
    }
  }

  @Test
  void signsAsTheJdksHmacWithSecretsOfAnyLength() throws Exception {
    OctetHash ours = OctetHash.md5();
    Mac jdk = Mac.getInstance("HmacMD5");
    for (int length = 1; length <= MAX_OCTETS; length++) {
      byte[] key = random(length);
      byte[] octets = random(random.nextInt(MAX_OCTETS));
      SharedSecret secret = new SharedSecret(key);
      secret.addInnerTo(ours);
      ours.add(octets).into(sum, 0);
      secret.addOuterTo(ours);
      ours.add(sum.clone()).into(sum, 0);
      jdk.init(new SecretKeySpec(key, "HmacMD5"));
      assertThat(sum).as("secret of %d octets", length).isEqualTo(jdk.doFinal(octets));
    }
  }

  private byte[] random(int length) {
    byte[] octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }
}
