package net.lastmile.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AesGcmTest {
  private static final byte[] KEY =
      "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER =
      "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PLAIN = "pppoe secret".getBytes(StandardCharsets.UTF_8);

  @Test
  void givesBackWhatItSealed() {
    assertThat(AesGcm.open(KEY, AesGcm.seal(KEY, PLAIN, "nas/1"), "nas/1")).isEqualTo(PLAIN);
  }

  @Test
  void sealsTheSameDifferentlyEachTime() {
    assertThat(AesGcm.seal(KEY, PLAIN, "a")).isNotEqualTo(AesGcm.seal(KEY, PLAIN, "a"));
  }

  @Test
  void opensForItsOwnPurposeAndKeyAlone() {
    byte[] sealed = AesGcm.seal(KEY, PLAIN, "nas/1");
    assertThatThrownBy(() -> AesGcm.open(KEY, sealed, "nas/2"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> AesGcm.open(OTHER, sealed, "nas/1"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesWhatWasChangedOrCut() {
    byte[] sealed = AesGcm.seal(KEY, PLAIN, "nas/1");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> AesGcm.open(KEY, sealed, "nas/1"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> AesGcm.open(KEY, new byte[3], "nas/1"))
        .isInstanceOf(IllegalStateException.class);
  }
}
