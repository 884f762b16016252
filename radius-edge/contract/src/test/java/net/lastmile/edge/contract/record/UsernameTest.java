package net.lastmile.edge.contract.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsernameTest {
  @ParameterizedTest
  @DisplayName("L4 a Windows domain ends at the last backslash that something follows")
  @CsvSource({
    "OFFICE\\ana, ana",
    "OFFICE\\ana@isp.example, ana@isp.example",
    "A\\B\\ana, ana",
    "BÜRO\\ánä, ánä",
    "\\ana, ana",
    "A\\ana\\, ana\\",
    "ana\\, ana\\",
    "\\, \\",
    "ana, ana",
    "'', ''"
  })
  void theNameBehindADomain(String sent, String behind) {
    assertThat(Username.behindDomain(sent)).isEqualTo(behind);
  }
}
