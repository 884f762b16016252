package net.lastmile.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {
  @Test
  void writesLinesAsTheRfcHasThem() throws IOException {
    assertThat(written(Arrays.asList("a", null, 7), List.of("q\"x", "b,c", "l\nm")))
        .isEqualTo("\uFEFFa,,7\r\n\"q\"\"x\",\"b,c\",\"l\nm\"\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "=1+1; '=1+1",
        "@SUM(A1); '@SUM(A1)",
        "+cmd|' /C calc'!A0; '+cmd|' /C calc'!A0",
        "-2+A3; '-2+A3",
        "+57 300 123-45-67; +57 300 123-45-67",
        "-5; -5",
        "ana; ana"
      })
  void keepsSpreadsheetsFromActingOnText(String text, String cell) throws IOException {
    assertThat(written(List.of(text))).isEqualTo("\uFEFF" + cell + "\r\n");
  }

  @Test
  @DisplayName("a cell begins no formula, wherever another program lets cells begin")
  void holdsAfterEverySeparator() throws IOException {
    assertThat(written(List.of("Ana;=1+1"))).isEqualTo("\uFEFF\"Ana;'=1+1\"\r\n");
    assertThat(written(List.of("Ana; @SUM(A1)"))).isEqualTo("\uFEFF\"Ana; '@SUM(A1)\"\r\n");
    assertThat(written(List.of("a\t=1"))).isEqualTo("\uFEFF\"a\t'=1\"\r\n");
    assertThat(written(List.of("a\n+cmd|x"))).isEqualTo("\uFEFF\"a\n'+cmd|x\"\r\n");
    assertThat(written(List.of("a\r-2+A3"))).isEqualTo("\uFEFF\"a\r'-2+A3\"\r\n");
    assertThat(written(List.of("\tx"))).isEqualTo("\uFEFF\"'\tx\"\r\n");
    assertThat(written(List.of(" =1+1"))).isEqualTo("\uFEFF '=1+1\r\n");
    assertThat(written(List.of("\uFF1D1+1"))).isEqualTo("\uFEFF'\uFF1D1+1\r\n");
    assertThat(written(List.of("from 3; -5"))).isEqualTo("\uFEFF\"from 3; -5\"\r\n");
    assertThat(written(List.of("a=b, c@d.example"))).isEqualTo("\uFEFF\"a=b, c@d.example\"\r\n");
  }

  private static String written(List<?>... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter csv = new CsvWriter(out);
    for (List<?> row : rows) {
      csv.row(row);
    }
    csv.flush();
    return out.toString(StandardCharsets.UTF_8);
  }
}
