package net.lastmile.edge.contract.record;

/** The make of a NAS. It decides which attributes carry a rate, a pool and a policy. */
public enum Vendor implements Coded {
  GENERIC(0),
  MIKROTIK(1),
  CISCO(2),
  /** ERX and E series, JunosE. */
  JUNIPER(3),
  HUAWEI(4),
  NOKIA(5),
  ZTE(6),
  ACCEL_PPP(7),
  /** MX series, Junos. */
  JUNIPER_MX(8);

  private final int code;

  Vendor(int code) {
    this.code = code;
  }

  @Override
  public int code() {
    return code;
  }
}
