package net.lastmile.platform.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes CSV in UTF-8 with a byte order mark: without one, spreadsheets assume another encoding.
 */
public final class CsvWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String END_OF_LINE = "\r\n";
  private static final Pattern QUOTED = Pattern.compile("[\",;\t\r\n]");

  /**
   * Places where a spreadsheet would take the text that follows for a formula. Programs set to
   * other languages begin a cell after a semicolon, even between quotes, and some after a tab or a
   * bar; they skip blanks and read full-width signs as narrow ones. A phone number or a negative
   * number is not a formula.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(^|[;,|\t\r\n])([\\p{Z}\\t\r\n]*+)(?=[=@\uFF1D\uFF20]|[+\uFF0B\uFF0D-](?![0-9 .()/-]*$))");

  /** Spreadsheets swallow these as first characters and begin the cell after them. */
  private static final Pattern EATEN = Pattern.compile("^(?=[\t\r\n])");

  private final Writer out;

  public CsvWriter(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.append(BYTE_ORDER_MARK);
  }

  /** Writes a line; null is an empty cell. */
  public void row(List<?> cells) throws IOException {
    String separator = "";
    for (Object cell : cells) {
      out.append(separator).append(escaped(Objects.toString(cell, "")));
      separator = ",";
    }
    out.append(END_OF_LINE);
  }

  public void flush() throws IOException {
    out.flush();
  }

  private static String escaped(String text) {
    String quoted = FORMULA.matcher(text).replaceAll("$1$2'");
    String harmless = EATEN.matcher(quoted).replaceFirst("'");
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
