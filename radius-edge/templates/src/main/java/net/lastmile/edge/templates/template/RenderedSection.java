package net.lastmile.edge.templates.template;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A section of a template for one plan, ready to be copied into packets. Adjacent attributes that
 * are the same for all lines and have the same condition are joined in one array.
 */
public final class RenderedSection {
  /**
   * A packet has at most 4096 octets (RFC 2865 section 3), and the edge and the log-in method need
   * some of them. Attributes beyond this limit are left out, so that the reply can still be sent.
   */
  static final int MAX_OCTETS = 3_072;

  private final Piece[] pieces;

  /** Octets that the fixed attributes leave for those that differ from line to line. */
  private final int room;

  private RenderedSection(Piece[] pieces, int room) {
    this.pieces = pieces;
    this.room = room;
  }

  static RenderedSection of(List<Piece> all) {
    List<Piece> pieces = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int octets = 0;
    for (Piece piece : all) {
      if (piece instanceof Piece.Fixed(Condition condition, byte[] attribute)) {
        // The same attribute twice adds nothing; plans may name one list for both directions.
        if (octets + attribute.length > MAX_OCTETS
            || !seen.add(condition + Arrays.toString(attribute))) {
          continue;
        }
        octets += attribute.length;
      }
      add(pieces, piece);
    }
    return new RenderedSection(pieces.toArray(Piece[]::new), MAX_OCTETS - octets);
  }

  private static void add(List<Piece> pieces, Piece piece) {
    if (!pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Fixed(Condition before, byte[] head)
        && piece instanceof Piece.Fixed(Condition condition, byte[] tail)
        && before.equals(condition)) {
      byte[] both = Arrays.copyOf(head, head.length + tail.length);
      System.arraycopy(tail, 0, both, head.length, tail.length);
      pieces.set(pieces.size() - 1, new Piece.Fixed(condition, both));
    } else {
      pieces.add(piece);
    }
  }

  /**
   * Writes the attributes for a line. Allocates nothing unless the template uses the line's own
   * variables as values.
   */
  public void writeTo(AttributeSink sink, LineValues line) {
    int left = room;
    for (int i = 0; i < pieces.length; i++) {
      if (pieces[i].condition().holds(line)) {
        left -= pieces[i].writeTo(sink, line, left);
      }
    }
  }

  /** The attributes for a line, one after another. */
  public byte[] toBytes(LineValues line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeTo(out::writeBytes, line);
    return out.toByteArray();
  }
}
