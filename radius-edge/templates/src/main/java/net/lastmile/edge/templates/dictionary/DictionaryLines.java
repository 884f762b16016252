package net.lastmile.edge.templates.dictionary;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A file as the library reads it, handed out one line at a time, so that the line at which the
 * library fails is the last one handed out, whatever its message says. {@code available} is 0,
 * which keeps a reader from asking for more than it needs.
 */
class DictionaryLines extends InputStream {
  private final String file;
  private final List<String> lines;
  private byte[] current = {};
  private int at;
  private int number;
  private boolean ended;

  DictionaryLines(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  String file() {
    return file;
  }

  /** Number of the last line handed out, from 1. */
  int number() {
    return number;
  }

  String line() {
    return number == 0 ? "" : lines.get(number - 1).strip();
  }

  /**
   * Whether the reader has reached the end, so that no line of this file can be at fault any more.
   */
  boolean ended() {
    return ended;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (at == current.length) {
      if (number == lines.size()) {
        ended = true;
        return -1;
      }
      current = (lines.get(number++) + "\n").getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int count = Math.min(length, current.length - at);
    System.arraycopy(current, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return 0;
  }
}
