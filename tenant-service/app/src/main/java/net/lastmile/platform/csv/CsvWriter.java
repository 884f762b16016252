package net.lastmile.platform.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes CSV in UTF-8 with a byte order mark: without one, spreadsheets assume another encoding.
 */
public final class CsvWriter {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

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

  private final CSVPrinter csv;

  public CsvWriter(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.append(BYTE_ORDER_MARK);
    csv = new CSVPrinter(text, CSVFormat.RFC4180);
  }

  /** Writes a line; null is an empty cell. */
  public void row(List<?> cells) throws IOException {
    for (Object cell : cells) {
      csv.print(cell == null ? null : harmless(cell.toString()));
    }
    csv.println();
  }

  public void flush() throws IOException {
    csv.flush();
  }

  private static String harmless(String text) {
    return EATEN.matcher(FORMULA.matcher(text).replaceAll("$1$2'")).replaceFirst("'");
  }
}
