package net.lastmile.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutTextTest {
  private static final String LETTER = "\ud835\udcb6";

  @Test
  void cutsBetweenCharacters() {
    assertThat(CutText.at("", 3)).isEmpty();
    assertThat(CutText.at("abc", 3)).isEqualTo("abc");
    assertThat(CutText.at("abcd", 3)).isEqualTo("abc");
    assertThat(CutText.at("ab" + LETTER, 3)).isEqualTo("ab" + LETTER);
    assertThat(CutText.at(LETTER.repeat(4), 3)).isEqualTo(LETTER.repeat(3));
  }
}
