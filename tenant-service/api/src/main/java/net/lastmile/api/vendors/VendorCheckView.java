package net.lastmile.api.vendors;

import java.util.List;

/**
 * What is wrong with a template.
 *
 * @param errors by line; empty if it can be used
 */
public record VendorCheckView(List<LineError> errors) {
  /**
   * @param line from 1
   */
  public record LineError(int line, String message) {}
}
