package net.lastmile.ops.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import net.lastmile.ops.launcher.terminal.Complaint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path home;

  @Test
  void keepsTheOffsetOfTheFirstStart() {
    Layout layout = new Layout(home, home);
    assertThat(Settings.of(layout, null).ports().http()).isEqualTo(8080);

    Settings.of(layout, 500).keep(layout);
    assertThat(Settings.of(layout, null).ports().http()).isEqualTo(8580);
    assertThat(Settings.of(layout, 500).ports().http()).isEqualTo(8580);
    assertThatThrownBy(() -> Settings.of(layout, 600))
        .isInstanceOf(Complaint.class)
        .hasMessageContaining("port offset 500");
  }

  @Test
  void refusesAnOffsetThatLeavesThePortRange() {
    assertThatThrownBy(() -> new Ports(60_000)).isInstanceOf(Complaint.class);
    assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(Complaint.class);
  }
}
