package net.lastmile.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a server of ours must never log, whichever test runs and even if it passes: that it used one
 * request's object for another, or that an answer reached a caller who had not asked for it (ADR
 * 0021). The first class to end after that fails, in every later attempt too; the class beside it
 * may have been the cause.
 */
public final class ServerFaults {
  private static final List<Pattern> FAULTS =
      List.of(
          // A request or its filter chain was taken apart while in use.
          Pattern.compile("\"?this\\.connection\"? is null|`connection` is null"),
          Pattern.compile("grizzly\\.http\\.server\\.Response has not been set"),
          Pattern.compile("IllegalStateException: (Not|Already) Suspended"),
          // Objects of the servlet API were used after their request.
          Pattern.compile("outside a servlet's service method"),
          // The checks by the portal itself and by the edges (RequestId).
          Pattern.compile("the answer to request \\S+ came with the id [0-9a-f]{8}-"));

  private static final Map<String, List<String>> FOUND = new HashMap<>();

  /** How far each log was read. */
  private static final Map<Path, Long> READ = new HashMap<>();

  private ServerFaults() {}

  /** Skips what is in the log already. */
  public static synchronized void beginAtTheEndOf(Path log) {
    READ.put(log, log.toFile().length());
  }

  /**
   * Fails the class, even when it runs again, if the server has logged a fault since the last
   * check.
   */
  public static synchronized void assertNone(Path log, Class<?> test) {
    List<String> found = FOUND.computeIfAbsent(test.getName(), _ -> new ArrayList<>());
    news(log).lines().filter(ServerFaults::isFault).forEach(found::add);
    assertThat(found).as("faults of the server that %s logged", log).isEmpty();
  }

  static boolean isFault(String line) {
    return FAULTS.stream().anyMatch(fault -> fault.matcher(line).find());
  }

  private static String news(Path log) {
    if (!Files.exists(log)) {
      return "";
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long end = file.length();
      long read = READ.getOrDefault(log, 0L);
      file.seek(end < read ? 0 : read); // The log started anew with a stack, or was rotated.
      byte[] octets = new byte[Math.toIntExact(end - file.getFilePointer())];
      file.readFully(octets);
      READ.put(log, end);
      return new String(octets, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + log, e);
    }
  }
}
