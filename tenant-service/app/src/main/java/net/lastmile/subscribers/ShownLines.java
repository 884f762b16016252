package net.lastmile.subscribers;

/** What other features may read of lines in their own SQL, to show them. */
public final class ShownLines {
  /** Lines that are not deleted: {@code id}, {@code full_name} and {@code plan_id}. */
  public static final String TABLE =
      "(select id, full_name, plan_id from subscriber where deleted_at is null)";

  private ShownLines() {}
}
