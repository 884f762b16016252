package net.lastmile.ops.bng.packet;

/** How a line proves its password. */
public enum AuthMethod {
  PAP,
  CHAP,
  MSCHAPV2
}
