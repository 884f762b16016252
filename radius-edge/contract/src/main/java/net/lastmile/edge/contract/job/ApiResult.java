package net.lastmile.edge.contract.job;

import net.lastmile.edge.contract.record.ApiAccess;

/**
 * What a router's API answered.
 *
 * @param detail the router's own words; for a test, the router's description; else empty
 * @param certificate SHA-256 of the certificate it showed, as {@link ApiAccess#certificate}; the
 *     empty text if none was seen
 */
public record ApiResult(ApiOutcome outcome, String detail, String certificate) {
  public static ApiResult of(ApiOutcome outcome) {
    return new ApiResult(outcome, "", "");
  }
}
