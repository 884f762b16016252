package net.lastmile.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContrastTest {
  @Test
  void choosesTheInkThatReadsOnABrandsColour() {
    assertThat(Contrast.inkOn("#1f5fd1")).isEqualTo("#ffffff");
    assertThat(Contrast.inkOn("#ffd400")).isEqualTo("#10151c");
  }
}
