package net.lastmile.api.catalog;

/**
 * Rates in kbit/s that a line may have for a short while; 0 for none.
 *
 * @param burstSeconds over which the router averages before it compares with the threshold
 */
public record Burst(
    int burstDownloadKbps,
    int burstUploadKbps,
    int burstThresholdDownloadKbps,
    int burstThresholdUploadKbps,
    int burstSeconds) {
  public static final Burst NONE = new Burst(0, 0, 0, 0, 0);
}
