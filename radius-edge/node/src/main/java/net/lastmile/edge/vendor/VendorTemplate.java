package net.lastmile.edge.vendor;

import net.lastmile.edge.contract.PlanRecord;
import net.lastmile.edge.contract.Vendor;
import net.lastmile.edge.radius.AttributeOctets;
import net.lastmile.edge.radius.AttributeType;

/**
 * How each vendor is told a rate and a policy. Names in the comments are those of FreeRADIUS's
 * dictionary of the vendor. What a router calls input or ingress comes from the subscriber: upload.
 */
enum VendorTemplate {
  /** WISPr-Bandwidth-Max-Up and -Down in bit/s, which most others understand. */
  GENERIC(Vendor.GENERIC) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      rate(out, 14122, 7, plan.uploadKbps());
      rate(out, 14122, 8, plan.downloadKbps());
      out.text(AttributeType.FILTER_ID, plan.filterId());
    }
  },
  /** Mikrotik-Rate-Limit and Mikrotik-Address-List. */
  MIKROTIK(Vendor.MIKROTIK) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      out.vendorText(14988, 8, MikrotikRateLimit.of(plan));
      out.vendorText(14988, 19, plan.addressListIn());
      if (!plan.addressListOut().equals(plan.addressListIn())) {
        out.vendorText(14988, 19, plan.addressListOut());
      }
      out.text(AttributeType.FILTER_ID, plan.filterId());
    }
  },
  /** Cisco-AVPair naming policies; without a name in the plan, ones made of the rates. */
  CISCO(Vendor.CISCO) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      out.vendorText(9, 1, pair("ip:sub-qos-policy-in=", policy(plan, "UP-", plan.uploadKbps())));
      out.vendorText(
          9, 1, pair("ip:sub-qos-policy-out=", policy(plan, "DOWN-", plan.downloadKbps())));
      out.vendorText(9, 1, pair("ip:addr-pool=", plan.pool()));
    }
  },
  /** ERX-Ingress-Policy-Name and ERX-Egress-Policy-Name, named as for Cisco. */
  JUNIPER(Vendor.JUNIPER) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      out.vendorText(4874, 10, policy(plan, "UP-", plan.uploadKbps()));
      out.vendorText(4874, 11, policy(plan, "DOWN-", plan.downloadKbps()));
    }
  },
  /** Huawei-Input- and Output-Average-Rate and -Peak-Rate in bit/s. */
  HUAWEI(Vendor.HUAWEI) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      rate(out, 2011, 2, plan.uploadKbps());
      rate(out, 2011, 3, peak(plan.burstUploadKbps(), plan.uploadKbps()));
      rate(out, 2011, 5, plan.downloadKbps());
      rate(out, 2011, 6, peak(plan.burstDownloadKbps(), plan.downloadKbps()));
      out.text(AttributeType.FILTER_ID, plan.filterId());
    }
  },
  /** Alc-SLA-Prof-Str where the plan names one, and Alc-Subscriber-QoS-Override in kbit/s. */
  NOKIA(Vendor.NOKIA) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      out.vendorText(6527, 13, plan.filterId());
      if (plan.uploadKbps() > 0) {
        out.vendorText(6527, 126, "i:q:1:pir=" + plan.uploadKbps());
      }
      if (plan.downloadKbps() > 0) {
        out.vendorText(6527, 126, "e:q:1:pir=" + plan.downloadKbps());
      }
    }
  },
  /** ZTE-Rate-Ctrl-SCR-Up and -Down in kbit/s. */
  ZTE(Vendor.ZTE) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      if (plan.downloadKbps() > 0) {
        out.vendorNumber(3902, 83, plan.downloadKbps());
      }
      if (plan.uploadKbps() > 0) {
        out.vendorNumber(3902, 89, plan.uploadKbps());
      }
      out.text(AttributeType.FILTER_ID, plan.filterId());
    }
  },
  /** Filter-Id as {@code down/up} in kbit/s, which its shaper reads. */
  ACCEL_PPP(Vendor.ACCEL_PPP) {
    @Override
    void render(PlanRecord plan, AttributeOctets out) {
      if (plan.downloadKbps() > 0 || plan.uploadKbps() > 0) {
        out.text(AttributeType.FILTER_ID, plan.downloadKbps() + "/" + plan.uploadKbps());
      }
    }
  };

  private static final int HUAWEI_PEAK_FACTOR = 4;

  private final Vendor vendor;

  VendorTemplate(Vendor vendor) {
    this.vendor = vendor;
  }

  Vendor vendor() {
    return vendor;
  }

  abstract void render(PlanRecord plan, AttributeOctets out);

  /** A rate in bit/s; 0, which some routers take literally, is left out. */
  private static void rate(AttributeOctets out, int vendorId, int type, long kbps) {
    if (kbps > 0) {
      out.vendorNumber(vendorId, type, 1000 * kbps);
    }
  }

  private static long peak(int burstKbps, int kbps) {
    return burstKbps > 0 ? burstKbps : (long) HUAWEI_PEAK_FACTOR * kbps;
  }

  private static String policy(PlanRecord plan, String direction, int kbps) {
    if (!plan.filterId().isEmpty()) {
      return plan.filterId();
    }
    return kbps > 0 ? direction + kbps + "K" : "";
  }

  private static String pair(String name, String value) {
    return value.isEmpty() ? "" : name + value;
  }
}
