package net.lastmile.ops.bng.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * RouterOS API sentences to and from octets: each word after its length, an empty word at the end.
 */
final class ApiWords {
  private static final int OCTET = 0xFF;
  private static final int TWO_OCTETS_FROM = 0x80;
  private static final int THREE_OCTETS_FROM = 0xC0;
  private static final int FOURTEEN_BITS = 0x3FFF;

  private ApiWords() {}

  /**
   * Takes the first sentence out of the octets received so far.
   *
   * @param octets read from its position, which is then after the sentence, or unchanged if there
   *     is none
   * @return empty if the sentence is not complete
   * @throws IOException for a word whose length does not fit into fourteen bits
   */
  static Optional<List<String>> take(ByteBuffer octets) throws IOException {
    int begin = octets.position();
    List<String> words = new ArrayList<>();
    while (octets.hasRemaining()) {
      int length = octets.get() & OCTET;
      if (length >= THREE_OCTETS_FROM) {
        throw new IOException("too long a word");
      }
      if (length >= TWO_OCTETS_FROM) {
        if (!octets.hasRemaining()) {
          break;
        }
        length = (length << Byte.SIZE | octets.get() & OCTET) & FOURTEEN_BITS;
      }
      if (length == 0) {
        return Optional.of(words);
      }
      if (length > octets.remaining()) {
        break;
      }
      byte[] word = new byte[length];
      octets.get(word);
      words.add(new String(word, StandardCharsets.UTF_8));
    }
    octets.position(begin);
    return Optional.empty();
  }

  static byte[] octets(List<String> sentence) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String word : sentence) {
      byte[] octets = word.getBytes(StandardCharsets.UTF_8);
      if (octets.length >= TWO_OCTETS_FROM) {
        out.write(octets.length >> Byte.SIZE | TWO_OCTETS_FROM);
      }
      out.write(octets.length);
      out.writeBytes(octets);
    }
    out.write(0);
    return out.toByteArray();
  }
}
