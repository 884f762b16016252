package net.lastmile.ops.bng.coa;

/** What a BNG does with CoA and Disconnect. */
public enum CoaManner {
  OBEY,
  /** Gives no answer, like a router behind a firewall. */
  IGNORE,
  /** Refuses every order: Administratively Prohibited (RFC 5176 section 3.5). */
  REFUSE
}
