package net.lastmile.portal.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.lastmile.portal.form.FormFields;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/** Reads the pages with forms: what is said of a field in the API is not said again. */
class FormsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern LIMIT = Pattern.compile("\\b(?:maxlength|inputmode)=");
  private static final Pattern FORM =
      Pattern.compile("<ui:param name=\"form\" value=\"#\\{(\\w+)\\.form}\"/>");
  private static final Pattern FIELD =
      Pattern.compile("<lm:(?:input|choice|control|picks) of=\"(\\w+)\"(?! (?:form|label)=)");
  private static final Pattern GROUP =
      Pattern.compile("<lm:(?:inputs|folded)[^>]* of=\"([\\w ]+)\"");

  private static final int WIDEST = 160;

  /** Inputs that are no field of a request: three searches, and a name that is typed in a menu. */
  private static final Set<String> NO_FORM =
      Set.of(
          "WEB-INF/layout/finder.xhtml",
          "WEB-INF/tags/listMenus.xhtml",
          "WEB-INF/tags/search.xhtml");

  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final FieldWords words = new FieldWords(texts, null);

  @Test
  void noPageRepeatsALimit() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path page : pages()) {
      if (LIMIT.matcher(Files.readString(page)).find()) {
        found.add(PAGES.relativize(page).toString());
      }
    }
    assertThat(found).isEqualTo(new TreeSet<>(NO_FORM));
  }

  @Test
  @DisplayName(
      "every page is XML whose prefixes are all bound; Faces finds out at the first visit only")
  void everyPageCanBeParsed() throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
    parsers.setNamespaceAware(true);
    for (Path page : pages()) {
      try (InputStream text = Files.newInputStream(page)) {
        assertThat(parsers.newDocumentBuilder().parse(text, page.toString())).isNotNull();
      }
    }
  }

  @Test
  void noLineIsWiderThanAScreen() throws IOException {
    for (Path page : pages()) {
      assertThat(Files.readAllLines(page)).as("%s", page).allMatch(line -> line.length() <= WIDEST);
    }
  }

  @Test
  @DisplayName("each field of a form is one of its request, and has a label")
  void everyFieldOfAFormIsKnown() throws IOException {
    int found = 0;
    for (Path page : pages()) {
      String text = Files.readString(page);
      Matcher form = FORM.matcher(text);
      if (form.find()) {
        FormFields fields = formOf(form.group(1));
        for (String field : fieldsOn(text, fields)) {
          assertThat(fields.getFacts()).as("%s", page).containsKey(field);
          assertThat(words.findLabel(fields.getWords(), field)).as("%s", field).isPresent();
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void everyConstantThatAFormOffersHasAText() throws IOException {
    for (Path page : pages()) {
      Matcher form = FORM.matcher(Files.readString(page));
      if (form.find()) {
        FormFields fields = formOf(form.group(1));
        fields.getFacts().forEach((name, facts) -> constantsHaveTexts(fields.getWords(), facts));
      }
    }
  }

  private void constantsHaveTexts(String form, FieldFacts facts) {
    for (String constant : facts.getConstants()) {
      Stream<String> keys =
          Stream.of(form + "." + facts.name() + "." + constant, "audit.value." + constant);
      assertThat(keys).as(facts.name() + " " + constant).anyMatch(texts::has);
    }
  }

  private static List<String> fieldsOn(String page, FormFields form) {
    List<String> fields = new ArrayList<>();
    FIELD.matcher(page).results().map(found -> found.group(1)).forEach(fields::add);
    GROUP.matcher(page).results().forEach(found -> fields.addAll(form.names(found.group(1))));
    return fields;
  }

  /** The form of a page's bean. */
  private static FormFields formOf(String bean) {
    String name = bean.substring(0, 1).toUpperCase(Locale.ROOT) + bean.substring(1);
    try (Stream<Path> classes = Files.walk(Path.of("src/main/java"))) {
      Map<String, Path> byName =
          classes
              .filter(path -> path.getFileName().toString().equals(name + ".java"))
              .collect(Collectors.toMap(path -> name, Function.identity()));
      String type =
          Path.of("src/main/java")
              .relativize(byName.get(name))
              .toString()
              .replace(".java", "")
              .replace('/', '.');
      var constructor = Class.forName(type).getDeclaredConstructor();
      constructor.setAccessible(true);
      Object page = constructor.newInstance();
      return (FormFields) page.getClass().getMethod("getForm").invoke(page);
    } catch (IOException | ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files.filter(path -> path.toString().endsWith(".xhtml")).sorted().toList();
    }
  }
}
