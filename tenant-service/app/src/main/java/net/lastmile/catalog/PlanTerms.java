package net.lastmile.catalog;

import java.util.UUID;
import net.lastmile.edge.contract.PlanNetwork;

/**
 * Everything about a plan that people decide. Rates in kbit/s, money in minor units; 0 and the
 * empty text mean none.
 */
record PlanTerms(
    String name,
    String commercialName,
    int downloadKbps,
    int uploadKbps,
    int burstDownloadKbps,
    int burstUploadKbps,
    int burstThresholdDownloadKbps,
    int burstThresholdUploadKbps,
    int burstSeconds,
    long priceMinor,
    long dayPriceMinor,
    long resetPriceMinor,
    int validity,
    Validity.Unit validityUnit,
    Validity.Cycle cycle,
    int anchorDay,
    String pool,
    UUID preferredNasId,
    String addressListIn,
    String addressListOut,
    String queueType,
    String filterId,
    int interimSeconds,
    boolean active,
    PlanAddresses addresses,
    PlanNetwork network) {
  private static final int INTERIM_SECONDS = 300;

  /** The terms of a plan for which nothing else is said. */
  static final PlanTerms BLANK =
      new PlanTerms(
          "",
          "",
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          1,
          Validity.Unit.MONTHS,
          Validity.Cycle.FROM_START,
          0,
          "",
          null,
          "",
          "",
          "",
          "",
          INTERIM_SECONDS,
          true,
          PlanAddresses.NONE,
          PlanNetwork.NONE);

  /** The plan that a new tenant begins with; free until somebody sets a price. */
  static final PlanTerms STARTER =
      new PlanTerms(
          "Starter",
          "",
          20_000,
          5_000,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          1,
          Validity.Unit.MONTHS,
          Validity.Cycle.FROM_START,
          0,
          "",
          null,
          "",
          "",
          "",
          "",
          INTERIM_SECONDS,
          true,
          PlanAddresses.NONE,
          PlanNetwork.NONE);

  Validity lasting() {
    return new Validity(validity, validityUnit, cycle, anchorDay);
  }
}
