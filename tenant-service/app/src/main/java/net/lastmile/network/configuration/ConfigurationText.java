package net.lastmile.network.configuration;

import net.lastmile.edge.contract.record.Vendor;

/** The text to paste into a router, by purpose and make. */
public final class ConfigurationText {
  private ConfigurationText() {}

  /** For RADIUS over UDP. */
  public static String radius(Vendor vendor, RouterTarget target) {
    return switch (vendor) {
      case MIKROTIK -> MikrotikConfiguration.render(target);
      case CISCO -> CiscoConfiguration.render(target);
      case JUNIPER -> JunosEConfiguration.render(target);
      case JUNIPER_MX -> JunosConfiguration.render(target);
      case HUAWEI -> HuaweiConfiguration.render(target);
      case NOKIA -> NokiaConfiguration.render(target);
      case ZTE -> ZteConfiguration.render(target);
      case ACCEL_PPP -> AccelPppConfiguration.render(target);
      case GENERIC -> PlainConfiguration.render(target);
    };
  }

  /**
   * For RADIUS over TLS (RFC 6614).
   *
   * @param serverName the name in the edges' certificate
   */
  public static String radSec(Vendor vendor, RouterTarget target, String serverName) {
    return vendor == Vendor.MIKROTIK
        ? MikrotikConfiguration.renderRadSec(target)
        : RadsecproxyConfiguration.render(target, serverName);
  }

  /**
   * For the edges' log-in to a MikroTik's API.
   *
   * @param port the port that the API is to listen at
   */
  public static String mikrotikApi(RouterTarget target, String user, boolean tls, int port) {
    return MikrotikApiConfiguration.render(target, user, tls, port);
  }
}
