package net.lastmile.edge.vendor.template;

import net.lastmile.edge.contract.PlanRecord;

/** What of a section is written under one condition. */
sealed interface Piece {
  /** To be asked of each line. */
  Condition condition();

  /** Nothing is allocated for one that is {@link Fixed}. */
  void writeTo(AttributeSink sink, LineValues line);

  /** Octets known beforehand: one or more whole attributes. */
  @SuppressWarnings("ArrayRecordComponent") // To be copied into packets; nobody compares pieces.
  record Fixed(Condition condition, byte[] octets) implements Piece {
    @Override
    public void writeTo(AttributeSink sink, LineValues line) {
      sink.add(octets);
    }
  }

  /** An attribute that is another for each line. */
  record OfLine(Condition condition, AttributeLine attribute, PlanRecord plan) implements Piece {
    @Override
    public void writeTo(AttributeSink sink, LineValues line) {
      attribute.encode(new PlanValues(plan, line)).ifPresent(sink::add);
    }
  }
}
