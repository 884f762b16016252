package net.lastmile.edge.templates.template;

import net.lastmile.edge.contract.record.PlanRecord;

/** A piece of a section, written under one condition. */
sealed interface Piece {
  /** To be checked for each line. */
  Condition condition();

  /**
   * Writes the piece; allocates nothing if it is {@link Fixed}.
   *
   * @param room octets left for the line's own attributes; one that does not fit is left out
   * @return how many of them it used
   */
  int writeTo(AttributeSink sink, LineValues line, int room);

  /** Octets known in advance: one or more whole attributes. */
  @SuppressWarnings("ArrayRecordComponent") // To be copied into packets; nobody compares pieces.
  record Fixed(Condition condition, byte[] octets) implements Piece {
    @Override
    public int writeTo(AttributeSink sink, LineValues line, int room) {
      sink.add(octets);
      return 0;
    }
  }

  /** An attribute that differs from line to line. */
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
