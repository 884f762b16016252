package net.lastmile.portal.vendors;

import java.util.List;
import net.lastmile.edge.contract.record.Vendor;

/** The makes of routers, in the order in which they are listed. */
public final class Makes {
  public static final List<Vendor> ALL =
      List.of(
          Vendor.MIKROTIK,
          Vendor.CISCO,
          Vendor.JUNIPER,
          Vendor.JUNIPER_MX,
          Vendor.HUAWEI,
          Vendor.NOKIA,
          Vendor.ZTE,
          Vendor.ACCEL_PPP,
          Vendor.GENERIC);

  private static final String MIKROTIK_COA_PORT = "1700";

  /** RFC 5176 section 2.1. */
  private static final String COA_PORT = "3799";

  private Makes() {}

  /** The port at which routers of this make usually take orders (R7). */
  public static String coaPort(Vendor make) {
    return make == Vendor.MIKROTIK ? MIKROTIK_COA_PORT : COA_PORT;
  }

  /** Whether the port is the usual one of some make, and so not typed by anybody. */
  public static boolean isUsual(String coaPort) {
    return coaPort.isBlank() || coaPort.equals(MIKROTIK_COA_PORT) || coaPort.equals(COA_PORT);
  }
}
