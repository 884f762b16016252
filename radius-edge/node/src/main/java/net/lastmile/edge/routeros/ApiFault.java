package net.lastmile.edge.routeros;

import net.lastmile.edge.contract.job.ApiOutcome;

/** Why a router could not be asked over its API, or refused. */
final class ApiFault extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int TEXT_MAX = 160;

  private final ApiOutcome outcome;

  /**
   * @param detail the router's words, cut and without unprintable characters
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
