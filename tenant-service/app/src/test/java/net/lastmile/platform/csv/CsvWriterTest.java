package net.lastmile.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
    assertThat(readBack(text)).isEqualTo(cell);
  }

  @Test
  @DisplayName("a cell begins no formula, wherever another program lets cells begin")
  void holdsAfterEverySeparator() throws IOException {
    assertThat(readBack("Ana;=1+1")).isEqualTo("Ana;'=1+1");
    assertThat(readBack("Ana; @SUM(A1)")).isEqualTo("Ana; '@SUM(A1)");
    assertThat(readBack("a\t=1")).isEqualTo("a\t'=1");
    assertThat(readBack("a\n+cmd|x")).isEqualTo("a\n'+cmd|x");
    assertThat(readBack("a\r-2+A3")).isEqualTo("a\r'-2+A3");
    assertThat(readBack("\tx")).isEqualTo("'\tx");
    assertThat(readBack(" =1+1")).isEqualTo(" '=1+1");
    assertThat(readBack("\uFF1D1+1")).isEqualTo("'\uFF1D1+1");
    assertThat(readBack("from 3; -5")).isEqualTo("from 3; -5");
    assertThat(readBack("a=b, c@d.example")).isEqualTo("a=b, c@d.example");
  }

  /** The one cell of a line, as any reader of CSV sees it. */
  private static String readBack(String text) throws IOException {
    String line = written(List.of(text));
    assertThat(line).startsWith("\uFEFF").endsWith("\r\n");
    try (CSVParser read = CSVFormat.RFC4180.parse(new StringReader(line.substring(1)))) {
      return read.getRecords().getFirst().get(0);
    }
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
