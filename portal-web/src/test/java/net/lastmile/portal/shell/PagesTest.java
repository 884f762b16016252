package net.lastmile.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What all pages have in common. */
class PagesTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path STYLE = Path.of("src/main/style");
  private static final Pattern OTHER_ORIGIN =
      Pattern.compile("(?:src|href)=\"(?:https?:)?//|url\\((?:https?:)?//");
  private static final Pattern MAY = Pattern.compile("staff\\.may\\('(\\w*)'\\)");
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?m)^\\s*(?:(?:margin|padding|border)-(?:left|right)|left|right|float)\\s*:");

  @Test
  @DisplayName("T1 every page but the public ones lies behind the log-in")
  void everyPageButThePublicOnesNeedsALogIn() throws IOException {
    Set<String> open = new TreeSet<>();
    for (Path page : files(".xhtml")) {
      String path = PAGES.relativize(page).toString();
      if (!path.startsWith("panel/") && !path.startsWith("WEB-INF/")) {
        open.add(path);
      }
    }
    assertThat(open)
        .containsExactly(
            "find.xhtml",
            "forgotten.xhtml",
            "index.xhtml",
            "logged-out.xhtml",
            "password.xhtml",
            "signup.xhtml",
            "signup/progress.xhtml",
            "signup/sent.xhtml",
            "signup/verify.xhtml");
    assertThat(Files.readString(PAGES.resolve("WEB-INF/web.xml")))
        .contains("<url-pattern>/panel/*</url-pattern>")
        .contains("<role-name>**</role-name>");
  }

  @Test
  void nothingIsLoadedFromAnotherOrigin() throws IOException {
    for (String suffix : Set.of(".xhtml", ".css")) {
      for (Path file : files(suffix)) {
        assertThat(OTHER_ORIGIN.matcher(Files.readString(file)).find()).as("%s", file).isFalse();
      }
    }
  }

  @Test
  void stylesAreLogicalSoThatTheDirectionIsASwitch() throws IOException {
    assertThat(files(".css")).isNotEmpty();
    for (Path file : files(".css")) {
      String style = Files.readString(file).replace("float: none", "");
      assertThat(PHYSICAL.matcher(style).find()).as("%s", file).isFalse();
    }
  }

  @Test
  @DisplayName("I5 pages ask for permissions that there are")
  void pagesAskForPermissionsThatThereAre() throws IOException {
    Set<String> asked = new TreeSet<>();
    for (Path page : files(".xhtml")) {
      MAY.matcher(Files.readString(page)).results().forEach(found -> asked.add(found.group(1)));
    }
    assertThat(asked).contains("SUBSCRIBERS_CREATE", "NAS_EDIT");
    assertThat(Stream.of(Permission.values()).map(Enum::name)).containsAll(asked);
  }

  private static List<Path> files(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(suffix.equals(".css") ? STYLE : PAGES)) {
      return files.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
