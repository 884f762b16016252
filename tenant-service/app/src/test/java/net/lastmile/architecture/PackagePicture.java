package net.lastmile.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packages of a module that use each other, drawn as a graph in Mermaid's language. */
final class PackagePicture {
  private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();

  /**
   * @param sources for instance {@code portal-web/src/main/java}
   * @param base the package whose packages are drawn, with all that is below each
   */
  static PackagePicture of(Path sources, String base) {
    PackagePicture picture = new PackagePicture();
    Path root = sources.resolve(base.replace('.', '/'));
    Pattern imported = Pattern.compile("(?m)^import (?:static )?" + base + "\\.([a-z]\\w*)\\.");
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> root.relativize(file).getNameCount() > 1)
          .forEach(
              file -> picture.add(root.relativize(file).getName(0).toString(), file, imported));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    picture.uses.values().forEach(used -> used.retainAll(picture.uses.keySet()));
    return picture;
  }

  private void add(String name, Path file, Pattern imported) {
    SortedSet<String> used = uses.computeIfAbsent(name, _ -> new TreeSet<>());
    try {
      Matcher imports = imported.matcher(Files.readString(file));
      while (imports.find()) {
        if (!imports.group(1).equals(name)) {
          used.add(imports.group(1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves out what follows from other arrows, and packages that no arrow leads to or from. */
  String mermaid() {
    StringBuilder text = new StringBuilder("```mermaid\ngraph TD\n");
    uses.forEach(
        (from, used) ->
            used.stream()
                .filter(
                    to -> used.stream().noneMatch(over -> !over.equals(to) && reaches(over, to)))
                .forEach(
                    to -> text.append("  ").append(from).append(" --> ").append(to).append('\n')));
    return text.append("```\n").toString();
  }

  private boolean reaches(String from, String to) {
    return uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
  }
}
