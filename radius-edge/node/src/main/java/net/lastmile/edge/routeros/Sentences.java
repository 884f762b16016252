package net.lastmile.edge.routeros;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.lastmile.edge.contract.job.ApiOutcome;

/**
 * The API's wire format: a sentence is a series of words and an empty word; a word is its length
 * and its octets. A length takes one to five octets, as the upper bits of the first one tell.
 */
final class Sentences {
  static final int MAX_WORD_OCTETS = 16_384;
  static final int MAX_WORDS = 256;

  private static final int OCTET = 0xFF;
  private static final int ONE_OCTET_BELOW = 0x80;
  private static final int TWO_OCTETS_BELOW = 0x4000;
  private static final int TWO_OCTETS = 0x8000;
  private static final int THREE_OCTETS_FROM = 0xC0;

  private final DataInputStream in;
  private final OutputStream out;

  Sentences(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = out;
  }

  void write(List<String> words) throws IOException {
    ByteArrayOutputStream sentence = new ByteArrayOutputStream();
    for (String word : words) {
      byte[] octets = word.getBytes(StandardCharsets.UTF_8);
      if (octets.length >= TWO_OCTETS_BELOW) {
        throw new IOException("a word of " + octets.length + " octets");
      }
      if (octets.length >= ONE_OCTET_BELOW) {
        int length = octets.length | TWO_OCTETS;
        sentence.write(length >> Byte.SIZE);
        sentence.write(length);
      } else {
        sentence.write(octets.length);
      }
      sentence.writeBytes(octets);
    }
    sentence.write(0);
    out.write(sentence.toByteArray());
    out.flush();
  }

  /**
   * The next sentence; an empty one is skipped.
   *
   * @throws EOFException if the peer has closed the connection
   * @throws ApiFault if this is not the API's format, or exceeds a limit
   */
  List<String> read() throws IOException, ApiFault {
    List<String> words = new ArrayList<>();
    while (true) {
      int length = length();
      if (length == 0) {
        if (!words.isEmpty()) {
          return words;
        }
        continue;
      }
      if (length > MAX_WORD_OCTETS || words.size() == MAX_WORDS) {
        throw new ApiFault(ApiOutcome.UNREACHABLE, "");
      }
      byte[] octets = new byte[length];
      in.readFully(octets);
      words.add(new String(octets, StandardCharsets.UTF_8));
    }
  }

  /** A length of more than two octets is over the limit, whatever follows. */
  private int length() throws IOException {
    int first = in.readUnsignedByte();
    if (first < ONE_OCTET_BELOW) {
      return first;
    }
    return first < THREE_OCTETS_FROM
        ? (first & ~ONE_OCTET_BELOW & OCTET) << Byte.SIZE | in.readUnsignedByte()
        : Integer.MAX_VALUE;
  }
}
