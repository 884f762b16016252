package net.lastmile.edge.store.record;

/** A value that knows how new it is: after a split the newer of two values stays. */
public interface Dated {
  /** When it was written, by the writer's clock. */
  long writtenAtMillis();
}
