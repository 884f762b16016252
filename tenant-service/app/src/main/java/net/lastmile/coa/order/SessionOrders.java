package net.lastmile.coa.order;

/** What other features may read of orders in their own SQL. */
public final class SessionOrders {
  /** All orders about sessions, of every tenant that the transaction's role sees. */
  public static final String TABLE =
      """
      (select tenant_id, session_number, action, cause, state, error_cause, ended_at
      from platform.coa_job)
      """;

  private SessionOrders() {}
}
