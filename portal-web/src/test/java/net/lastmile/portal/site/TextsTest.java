package net.lastmile.portal.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text in use is in the bundle, once, and every text in the bundle is in use. */
class TextsTest {
  private static final Pattern IN_PAGE = Pattern.compile("\\bt\\['([A-Za-z0-9.]+)'");
  private static final Pattern IN_JAVA =
      Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9]+)*\\.?)\"");
  private static final Pattern WORDS =
      Pattern.compile("(?:new FormFields\\(|words=|texts=)\\s*\"([a-zA-Z]+)\"");

  /** Beside a field's text: its help, what no value means, its constants. */
  private static final Pattern OF_FIELD =
      Pattern.compile("([a-zA-Z]+)\\.([a-zA-Z0-9]+)(?:\\.(?:help|none|[A-Z0-9_]+|true|false))?");

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path TEXTS = Path.of("src/main/resources");
  private static final Path JOINED = Path.of("target/classes/net/lastmile/portal");
  private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s]+)=");

  private final Set<String> keys =
      new TreeSet<>(ResourceBundle.getBundle(Texts.BUNDLE, Locale.ENGLISH).keySet());

  @Test
  void everyTextAPageAsksForExists() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String used : usedIn(PAGES, ".xhtml", IN_PAGE)) {
      boolean known =
          used.endsWith(".")
              ? keys.stream().anyMatch(k -> k.startsWith(used))
              : keys.contains(used);
      if (!known) {
        missing.add(used);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noTextIsLeftUnused() throws IOException {
    Set<String> used = usedIn(PAGES, ".xhtml", IN_PAGE);
    used.addAll(usedIn(JAVA, ".java", IN_JAVA));
    Set<String> words = usedIn(PAGES, ".xhtml", WORDS);
    words.addAll(usedIn(JAVA, ".java", WORDS));
    Set<String> fields = fieldsOfTheApi();
    Set<String> unused = new TreeSet<>(keys);
    unused.removeIf(
        key -> {
          Matcher field = OF_FIELD.matcher(key);
          return field.matches()
              && words.contains(field.group(1))
              && fields.contains(field.group(2));
        });
    unused.removeIf(
        key ->
            used.contains(key)
                || used.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part)));
    assertThat(unused).isEmpty();
  }

  @Test
  void noKeyStandsTwice() throws IOException {
    Map<String, Path> found = new HashMap<>();
    for (Path file : files(TEXTS, "Texts.properties")) {
      Matcher key = KEY.matcher(Files.readString(file));
      while (key.find()) {
        assertThat(found.put(key.group(1), file)).as("%s, also in", key.group(1)).isNull();
      }
    }
    assertThat(found).containsOnlyKeys(keys);
  }

  /** The build leaves the parts out, and joins only the languages that it names. */
  @Test
  void everyLanguageIsJoined() throws IOException {
    Set<String> bundles = new TreeSet<>();
    for (Path file : files(TEXTS, ".properties")) {
      String name = file.getFileName().toString();
      if (name.startsWith("Texts")) {
        bundles.add(name);
      }
    }
    assertThat(bundles)
        .contains("Texts.properties")
        .allSatisfy(name -> assertThat(JOINED.resolve(name)).exists());
  }

  @Test
  void putsArgumentsIn() {
    assertThat(Texts.get(Locale.ENGLISH, "when.minutes", 5)).isEqualTo("5 min ago");
  }

  /** The names of all fields, and those without their unit. */
  private static Set<String> fieldsOfTheApi() {
    Set<String> fields = new TreeSet<>();
    for (JavaClass type : new ClassFileImporter().importPackages("net.lastmile.api")) {
      if (type.isAssignableTo(Record.class)) {
        type.getFields().forEach(field -> fields.add(field.getName()));
      }
    }
    fields.addAll(
        fields.stream()
            .map(field -> field.replaceFirst("(?:Minor|Kbps|Millis|Id|Name)$", ""))
            .toList());
    return fields;
  }

  private static Set<String> usedIn(Path root, String suffix, Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files(root, suffix)) {
      Matcher matcher = pattern.matcher(Files.readString(file));
      while (matcher.find()) {
        found.add(matcher.group(1));
      }
    }
    return found;
  }

  private static List<Path> files(Path root, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
