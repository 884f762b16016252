package net.lastmile.edge.routeros;

import net.lastmile.edge.contract.ApiOutcome;

/** Why a router could not be asked over its API, or would not do what it was asked. */
final class ApiFault extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int TEXT_MAX = 160;

  private final ApiOutcome outcome;

  /**
   * @param detail in the router's words, which are cut short and freed of signs that print nothing
   */
  ApiFault(ApiOutcome outcome, String detail) {
    super(printable(detail));
    this.outcome = outcome;
  }

  ApiOutcome outcome() {
    return outcome;
  }

  static String printable(String text) {
    String clean = text.replaceAll("\\p{Cntrl}", "?");
    return clean.length() <= TEXT_MAX ? clean : clean.substring(0, TEXT_MAX);
  }
}
