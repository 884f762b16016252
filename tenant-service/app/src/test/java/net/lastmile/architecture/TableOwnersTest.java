package net.lastmile.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every table has one owner: no feature's SQL or JPQL names another feature's table. */
class TableOwnersTest {
  private static final Path SOURCES = Path.of("src/main/java/net/lastmile");
  private static final Path MIGRATIONS = Path.of("src/main/resources/db");

  private static final Pattern CREATED =
      Pattern.compile("create (?:table|(?:or replace )?view)(?: if not exists)? ([a-z_.]+)");
  private static final Pattern DROPPED = Pattern.compile("drop (?:table|view) ([a-z_.]+)");
  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern COMMENT =
      Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(from|join|into|update|delete from|table|table only)\\s+([A-Za-z_][A-Za-z_.]*)");
  private static final Pattern ENTITY =
      Pattern.compile("@Table\\(([^)]*)\\)\\s*(?:public )?class (\\w+)");
  private static final Pattern NAME = Pattern.compile("name = \"(\\w+)\"");

  /** Tables by the name of their entity, which JPQL uses. */
  private static final Map<String, String> ENTITIES = new HashMap<>();

  private static Map<Path, String> sources;

  @BeforeAll
  static void read() throws IOException {
    sources = textsBelow(SOURCES, ".java");
    for (String source : sources.values()) {
      Matcher entity = ENTITY.matcher(source);
      if (entity.find()) {
        Matcher name = NAME.matcher(entity.group(1));
        assertThat(name.find()).isTrue();
        boolean platform = entity.group(1).contains("schema = \"platform\"");
        ENTITIES.put(entity.group(2), (platform ? "platform." : "") + name.group(1));
      }
    }
  }

  @Test
  void eachTableOfTheMigrationsHasAnOwner() throws IOException {
    String all = String.join("\n", textsBelow(MIGRATIONS, ".sql").values());
    Set<String> there = found(CREATED, all);
    there.removeAll(found(DROPPED, all));
    assertThat(TableOwners.tables()).containsAll(there);
  }

  @Test
  void noFeatureNamesAnotherOnesTable() {
    Set<String> foreign = new TreeSet<>();
    sources.forEach(
        (file, source) -> {
          String feature =
              SOURCES
                  .relativize(file)
                  .getParent()
                  .toString()
                  .replace(java.io.File.separatorChar, '.');
          Matcher literal = LITERAL.matcher(COMMENT.matcher(source).replaceAll(""));
          while (literal.find()) {
            String text = literal.group(1) == null ? literal.group(2) : literal.group(1);
            foreignIn(feature, text)
                .forEach(use -> foreign.add(SOURCES.relativize(file) + " " + use));
          }
        });
    assertThat(foreign).isEmpty();
  }

  @Test
  void aForeignTableIsFoundInSqlAndJpql() {
    assertThat(foreignIn("catalog", "select count(*)\nfrom subscriber")).hasSize(1);
    assertThat(foreignIn("catalog", "select s from Subscriber s")).hasSize(1);
    assertThat(foreignIn("coa", "delete from platform.tenant where id = ?")).hasSize(1);
    assertThat(foreignIn("sessions", "update radacct set class = null")).hasSize(1);
    assertThat(foreignIn("dashboard", "traffic_minute")).hasSize(1);
    assertThat(foreignIn("sessions", "select from radacct join platform.coa_job j")).hasSize(1);
    assertThat(foreignIn("accounting.months", "lock table only radacct")).isEmpty();
    assertThat(foreignIn("coa", "select id from platform.tenant")).isEmpty();
  }

  private static Stream<String> foreignIn(String feature, String text) {
    Stream.Builder<String> foreign = Stream.builder();
    if (isUnmistakable(text) && !TableOwners.mayRead(feature, text)) {
      foreign.add("names " + text);
    }
    Matcher named = NAMED.matcher(text);
    while (named.find()) {
      String table = ENTITIES.getOrDefault(named.group(2), named.group(2));
      boolean reads = Set.of("from", "join").contains(named.group(1)) && !isDelete(text, named);
      if (TableOwners.tables().contains(table)
          && !(reads
              ? TableOwners.mayRead(feature, table)
              : TableOwners.mayWrite(feature, table))) {
        foreign.add((reads ? "reads " : "writes ") + table);
      }
    }
    return foreign.build();
  }

  private static boolean isDelete(String text, Matcher named) {
    return text.substring(0, named.start()).endsWith("delete ");
  }

  /** A text that is the name of a table alone is one that SQL is put together from. */
  private static boolean isUnmistakable(String text) {
    return (text.contains("_") || text.contains(".") || text.startsWith("rad"))
        && TableOwners.tables().contains(text);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<Path, String> textsBelow(Path folder, String ending) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> file.toString().endsWith(ending)).toList();
    }
    Map<Path, String> texts = new HashMap<>();
    for (Path file : files) {
      texts.put(file, Files.readString(file));
    }
    return texts;
  }
}
