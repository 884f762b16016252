package net.lastmile.ops.bng;

/** Which of a server's two ports a request goes to. */
enum RequestKind {
  ACCESS,
  ACCOUNTING
}
