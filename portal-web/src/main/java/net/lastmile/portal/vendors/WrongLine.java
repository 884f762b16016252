package net.lastmile.portal.vendors;

import java.util.List;
import net.lastmile.api.vendors.VendorCheckView.LineError;

/**
 * A line of a template, and its error.
 *
 * @param number from 1
 */
public record WrongLine(int number, String text, String message) {
  static List<WrongLine> of(String template, List<LineError> errors) {
    String[] lines = template.split("\r\n|\n|\r", -1);
    return errors.stream()
        .map(
            error ->
                new WrongLine(
                    error.line(),
                    error.line() <= lines.length ? lines[error.line() - 1] : "",
                    error.message()))
        .toList();
  }
}
