package net.lastmile.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {
  @ParameterizedTest
  @DisplayName("what a stranger typed makes no link and no second line in somebody's mail")
  @CsvSource({
    "Sierra Net, Sierra Net",
    "'Pay at https://evil.example/x now', 'Pay at https evil·example x now'",
    "www.evil.example, www·evil·example",
    "evil\u3002example, evil·example",
    "'a@evil.example', 'a evil·example'",
    "'J. R. Ewing, Inc.', 'J. R. Ewing, Inc.'",
    "'<b>x</b>', 'b x b'"
  })
  void linksNothing(String typed, String mailed) {
    assertThat(MailText.name(typed)).isEqualTo(mailed);
  }

  @Test
  void isOneShortLine() {
    assertThat(MailText.name("a\r\nSubject: x\u2028y\u202Ez\u200B\t w"))
        .isEqualTo("a Subject x y z w");
    assertThat(MailText.name("é".repeat(1_000)).length()).isEqualTo(80);
  }
}
