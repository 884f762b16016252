package net.lastmile.ops.bng;

/** Which of a server's two ports a request is sent to. */
enum RequestKind {
  ACCESS,
  ACCOUNTING
}
