package net.lastmile.edge.contract;

/**
 * What a router's API had to say.
 *
 * @param detail in the router's own words; of a test, what it is; else empty
 * @param certificate SHA-256 of the certificate it showed, as {@link ApiAccess#certificate}; the
 *     empty text where none was seen
 */
public record ApiResult(ApiOutcome outcome, String detail, String certificate) {
  public static ApiResult of(ApiOutcome outcome) {
    return new ApiResult(outcome, "", "");
  }
}
