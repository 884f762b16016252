package net.lastmile.portal.vendors;

import java.util.List;

/** The makes of routers, in the order in which people are shown them. */
public final class Makes {
  public static final List<String> ALL =
      List.of(
          "MIKROTIK",
          "CISCO",
          "JUNIPER",
          "JUNIPER_MX",
          "HUAWEI",
          "NOKIA",
          "ZTE",
          "ACCEL_PPP",
          "GENERIC");

  private Makes() {}
}
