package net.lastmile.edge.store;

/** A value that says how new it is: after a split the newer of two stays. */
public interface Dated {
  /** When it was written, by the writer's clock. */
  long writtenAtMillis();
}
