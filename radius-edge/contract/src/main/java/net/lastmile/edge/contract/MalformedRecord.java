package net.lastmile.edge.contract;

/** A record whose octets cannot be read: of another layout, or damaged. */
public final class MalformedRecord extends RuntimeException {
  MalformedRecord(String message) {
    super(message);
  }
}
