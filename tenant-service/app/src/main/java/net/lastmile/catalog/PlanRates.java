package net.lastmile.catalog;

/** What other features may read of plans in their own SQL. */
public final class PlanRates {
  /**
   * The fastest a line of each plan can be, bursts included; 0 for a rate that the plan leaves
   * open: a table of {@code id}, {@code download_kbps} and {@code upload_kbps}.
   */
  public static final String FASTEST =
      """
      (select id,
        case download_kbps when 0 then 0 else greatest(download_kbps, burst_download_kbps) end
          as download_kbps,
        case upload_kbps when 0 then 0 else greatest(upload_kbps, burst_upload_kbps) end
          as upload_kbps
      from plan)
      """;

  private PlanRates() {}
}
