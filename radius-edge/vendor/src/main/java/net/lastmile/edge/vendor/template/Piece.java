package net.lastmile.edge.vendor.template;

import net.lastmile.edge.contract.PlanRecord;

/** What of a section is written under one condition. */
sealed interface Piece {
  /** To be asked of each line. */
  Condition condition();

  /**
   * Nothing is allocated for one that is {@link Fixed}.
   *
   * @param room octets that all of the line's own may take; what does not fit is left out
   * @return how many of them it took
   */
  int writeTo(AttributeSink sink, LineValues line, int room);

  /** Octets known beforehand: one or more whole attributes. */
  @SuppressWarnings("ArrayRecordComponent") // To be copied into packets; nobody compares pieces.
  record Fixed(Condition condition, byte[] octets) implements Piece {
    @Override
    public int writeTo(AttributeSink sink, LineValues line, int room) {
      sink.add(octets);
      return 0;
    }
  }

  /** An attribute that is another for each line. */
  record OfLine(Condition condition, AttributeLine attribute, PlanRecord plan) implements Piece {
    @Override
    public int writeTo(AttributeSink sink, LineValues line, int room) {
      byte[] octets = attribute.encode(new PlanValues(plan, line)).orElse(null);
      if (octets == null || octets.length > room) {
        return 0;
      }
      sink.add(octets);
      return octets.length;
    }
  }
}
