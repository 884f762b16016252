package net.lastmile.edge.radius;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WireTextTest {
  @Test
  void keepsOtherScriptsAndCutsTrailingNuls() {
    assertThat(read("علی\0\0".getBytes(StandardCharsets.UTF_8))).isEqualTo("علی");
  }

  @Test
  void letsNoControlCharacterThrough() {
    assertThat(read(new byte[] {'a', '\n', 0, 'b', 27})).isEqualTo("a\uFFFD\uFFFDb\uFFFD");
  }

  @Test
  void replacesWhatIsNoUtf8() {
    assertThat(read(new byte[] {'a', (byte) 0xFF, 'b'})).isEqualTo("a\uFFFDb");
  }

  private static String read(byte[] octets) {
    return WireText.read(octets, 0, octets.length);
  }
}
