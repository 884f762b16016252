package net.lastmile.edge.session.silence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.lastmile.edge.session.index.NasOfTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The NAS that the centre was told are silent, in a file with one line each: without it, a
 * restarted node would not tell that they are back. If the file cannot be read or written, an alarm
 * may not end, but nothing worse happens. For one thread.
 */
final class ToldSilent {
  private static final Logger LOG = LoggerFactory.getLogger(ToldSilent.class);

  private final Path file;
  private final Set<NasOfTenant> nases = new HashSet<>();

  ToldSilent(Path file) {
    this.file = file;
    try {
      Files.readAllLines(file).forEach(line -> parse(line).ifPresent(nases::add));
    } catch (NoSuchFileException e) {
      LOG.debug("no NAS was silent: {} is not there", file);
    } catch (IOException e) {
      LOG.warn("the NAS that were silent are not known: {}", e.toString());
    }
  }

  private static Optional<NasOfTenant> parse(String line) {
    String[] ids = line.split(" ", -1);
    try {
      return ids.length == 2
          ? Optional.of(new NasOfTenant(UUID.fromString(ids[0]), UUID.fromString(ids[1])))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  Set<NasOfTenant> all() {
    return Set.copyOf(nases);
  }

  void add(NasOfTenant nas) {
    if (nases.add(nas)) {
      write();
    }
  }

  void remove(NasOfTenant nas) {
    if (nases.remove(nas)) {
      write();
    }
  }

  private void write() {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(
          unfinished,
          nases.stream()
              .map(nas -> nas.tenantId() + " " + nas.nasId() + "\n")
              .collect(Collectors.joining()));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("the NAS that are silent are not kept: {}", e.toString());
    }
  }
}
