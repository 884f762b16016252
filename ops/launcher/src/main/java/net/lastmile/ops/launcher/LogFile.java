package net.lastmile.ops.launcher;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log in segments: {@code x.log}, before it {@code x.log.1} and so on; the oldest goes. */
final class LogFile implements AutoCloseable {
  static final long SEGMENT_OCTETS = 16L * 1024 * 1024;

  /** Older segments beside the one that is written. */
  static final int OLDER = 3;

  /** What a log takes at most. */
  static final long MOST_OCTETS = SEGMENT_OCTETS * (OLDER + 1);

  private final Path file;
  private final long segmentOctets;
  private OutputStream out;
  private long octets;

  LogFile(Path file, long segmentOctets) throws IOException {
    this.file = file;
    this.segmentOctets = segmentOctets;
    open();
  }

  void write(String line) throws IOException {
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (octets > 0 && octets + text.length > segmentOctets) {
      turn();
    }
    out.write(text);
    octets += text.length;
  }

  void flush() throws IOException {
    out.flush();
  }

  private void open() throws IOException {
    octets = Files.exists(file) ? Files.size(file) : 0;
    out =
        new BufferedOutputStream(
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  private void turn() throws IOException {
    out.close();
    for (int number = OLDER; number > 0; number--) {
      Path younger = number == 1 ? file : older(number - 1);
      if (Files.exists(younger)) {
        Files.move(younger, older(number), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    open();
  }

  private Path older(int number) {
    return file.resolveSibling(file.getFileName() + "." + number);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
