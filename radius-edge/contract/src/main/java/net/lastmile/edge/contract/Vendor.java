package net.lastmile.edge.contract;

/**
 * The make of a NAS: decides which attributes carry a rate, a pool and a policy. Positions are part
 * of the wire format.
 */
public enum Vendor {
  GENERIC,
  MIKROTIK,
  CISCO,
  /** ERX and E series, JunosE. */
  JUNIPER,
  HUAWEI,
  NOKIA,
  ZTE,
  ACCEL_PPP,
  /** MX series, Junos. */
  JUNIPER_MX
}
