package net.lastmile.ops.bng;

/** What a BNG does with CoA and Disconnect. */
enum CoaManner {
  OBEY,
  /** Answers nothing, as behind a firewall. */
  IGNORE,
  /** Refuses all: Administratively Prohibited (RFC 5176 section 3.5). */
  REFUSE
}
