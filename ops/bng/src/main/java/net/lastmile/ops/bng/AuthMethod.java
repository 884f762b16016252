package net.lastmile.ops.bng;

/** How a line proves its password. */
public enum AuthMethod {
  PAP,
  CHAP,
  MSCHAPV2
}
