package net.lastmile.edge.vendor;

import net.lastmile.edge.contract.PlanRecord;

/**
 * RouterOS's {@code rx/tx [burst-rx/tx [threshold-rx/tx [seconds-rx/tx]]]}, seen from the router:
 * rx is the subscriber's upload.
 */
final class MikrotikRateLimit {
  private MikrotikRateLimit() {}

  /** The value of Mikrotik-Rate-Limit, or the empty text where the plan limits nothing. */
  static String of(PlanRecord plan) {
    int up = plan.uploadKbps();
    int down = plan.downloadKbps();
    if (up == 0 && down == 0) {
      return "";
    }
    String rates = pair(up, down);
    if (plan.burstUploadKbps() == 0 && plan.burstDownloadKbps() == 0) {
      return rates;
    }
    String burst =
        pair(or(plan.burstUploadKbps(), up), or(plan.burstDownloadKbps(), down))
            + " "
            + pair(
                or(plan.burstThresholdUploadKbps(), up),
                or(plan.burstThresholdDownloadKbps(), down));
    // Without a time the router takes its own.
    String time =
        plan.burstSeconds() > 0 ? " " + plan.burstSeconds() + "/" + plan.burstSeconds() : "";
    return rates + " " + burst + time;
  }

  private static int or(int kbps, int otherwise) {
    return kbps > 0 ? kbps : otherwise;
  }

  /** 0 is RouterOS's word for no limit. */
  private static String pair(int up, int down) {
    return rate(up) + "/" + rate(down);
  }

  private static String rate(int kbps) {
    return kbps == 0 ? "0" : kbps + "k";
  }
}
