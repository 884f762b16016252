package net.lastmile.systemtests;

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
 * What the platform's server must never log, whichever test runs and whether it passes: that it
 * used an object of a request for another, or that an answer reached who had not asked for it (ADR
 * 0021). A test during which it did fails at each of its runs.
 */
final class ServerFaults {
  private static final List<Pattern> FAULTS =
      List.of(
          // A request, or its way through the filters, that was taken apart while in use.
          Pattern.compile("\"?this\\.connection\"? is null|`connection` is null"),
          Pattern.compile("grizzly\\.http\\.server\\.Response has not been set"),
          Pattern.compile("IllegalStateException: (Not|Already) Suspended"),
          // Objects of the servlet API that outlived their request.
          Pattern.compile("outside a servlet's service method"),
          // The portal's own check, and the edges' (RequestId).
          Pattern.compile("the answer to request \\S+ came with the id [0-9a-f]{8}-"));

  private static final Map<String, List<String>> FOUND = new HashMap<>();
  private static long read;

  private ServerFaults() {}

  /** Passes over what stands in the log already. */
  static synchronized void beginAtTheEndOf(Path log) {
    read = log.toFile().length();
  }

  /** Fails the class, also when it runs again, if the server logged a fault since the last. */
  static synchronized void assertNone(Path log, Class<?> test) {
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
      file.seek(end < read ? 0 : read); // Begun anew with a stack, or turned over.
      byte[] octets = new byte[Math.toIntExact(end - file.getFilePointer())];
      file.readFully(octets);
      read = end;
      return new String(octets, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + log, e);
    }
  }
}
