package net.lastmile.ops.launcher.logs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log in segments: {@code x.log}, before it {@code x.log.1} and so on; the oldest is deleted.
 * Lines that cannot be written are lost and counted, and the log says how many once writing works
 * again. A disk fault must not end the log, since the part goes on writing to it.
 */
final class LogFile implements AutoCloseable {
  static final long SEGMENT_OCTETS = 16L * 1024 * 1024;

  /** Older segments kept beside the one being written. */
  static final int OLDER = 3;

  /** The largest size of a whole log. */
  static final long MOST_OCTETS = SEGMENT_OCTETS * (OLDER + 1);

  private static final int BUFFER_OCTETS = 8 * 1024;

  private final Path file;
  private final long segmentOctets;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(BUFFER_OCTETS);
  private int waitingLines;

  /** Null if the file could not be opened or was given up after a fault. */
  private FileChannel out;

  private long octets;
  private long lostLines;
  private String fault;

  LogFile(Path file, long segmentOctets) {
    this.file = file;
    this.segmentOctets = segmentOctets;
  }

  void write(String line) {
    byte[] text = (line + "\n").getBytes(StandardCharsets.UTF_8);
    if (waiting.size() + text.length > Math.min(BUFFER_OCTETS, segmentOctets)) {
      flush();
    }
    waiting.writeBytes(text);
    waitingLines++;
  }

  /** Writes the waiting lines, or counts them as lost. */
  void flush() {
    if (waitingLines == 0) {
      return;
    }
    try {
      open();
      if (lostLines > 0) {
        append(
            "… %d lines lost: %s%n".formatted(lostLines, fault).getBytes(StandardCharsets.UTF_8));
        lostLines = 0;
      }
      append(waiting.toByteArray());
    } catch (IOException e) {
      lostLines += waitingLines;
      fault = e.toString();
      giveUp();
    }
    waiting.reset();
    waitingLines = 0;
  }

  private void append(byte[] text) throws IOException {
    if (octets > 0 && octets + text.length > segmentOctets) {
      turn();
    }
    ByteBuffer rest = ByteBuffer.wrap(text);
    while (rest.hasRemaining()) {
      out.write(rest);
    }
    octets += text.length;
  }

  private void open() throws IOException {
    if (out == null) {
      out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      octets = out.size();
    }
  }

  /** Closes the file and removes any half-written line. */
  private void giveUp() {
    try (FileChannel closing = out) {
      out = null;
      if (closing != null) {
        closing.truncate(octets);
      }
    } catch (IOException _) {
      // The next flush tries again, and reports what was lost.
    }
  }

  private void turn() throws IOException {
    out.close();
    out = null;
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
    flush();
    if (out != null) {
      out.close();
    }
  }
}
