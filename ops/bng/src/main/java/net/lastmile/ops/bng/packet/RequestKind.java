package net.lastmile.ops.bng.packet;

/** Which of a server's two ports a request is sent to. */
public enum RequestKind {
  ACCESS,
  ACCOUNTING
}
