package net.lastmile.edge.contract.record;

/** The octets of a record cannot be read: they have another layout, or are damaged. */
public final class MalformedRecord extends RuntimeException {
  MalformedRecord(String message) {
    super(message);
  }
}
