package net.lastmile.ops.bench.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StandaloneOptionsTest {
  @Test
  void readsTheThreeThatAreNeeded() {
    StandaloneOptions options =
        StandaloneOptions.of(
            "--subscribers", "1000000", "--listen", "127.0.0.1:18120", "--secret", "s");
    assertThat(options.subscribers()).isEqualTo(1_000_000);
    assertThat(options.address().getHostAddress()).isEqualTo("127.0.0.1");
    assertThat(options.authPort()).isEqualTo(18_120);
    assertThat(options.nases()).containsExactly("127.0.0.1", "::1");
    assertThat(options.fsync()).isTrue();
  }

  @Test
  void addsANas() {
    StandaloneOptions options =
        StandaloneOptions.of(
            "--subscribers", "1", "--listen", ":1", "--secret", "s", "--nas", "192.0.2.1");
    assertThat(options.nases()).contains("192.0.2.1");
  }

  @Test
  void saysWhatIsWrong() {
    assertThatThrownBy(() -> StandaloneOptions.of("--secret", "s"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("are needed");
    assertThatThrownBy(() -> StandaloneOptions.of("--subscribers", "many"))
        .hasMessageContaining("many");
    assertThatThrownBy(() -> StandaloneOptions.of("--subscribers"))
        .hasMessageContaining("wants a value");
    assertThatThrownBy(
            () ->
                StandaloneOptions.of(
                    "--subscribers", "1", "--listen", "127.0.0.1:65535", "--secret", "s"))
        .as("no port is left for accounting")
        .hasMessageContaining("65534");
  }
}
