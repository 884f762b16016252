package net.lastmile.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.lastmile.api.problem.ProblemWords;
import net.lastmile.platform.problem.ErrorCode;
import net.lastmile.platform.problem.FieldFault;
import org.junit.jupiter.api.Test;

/** Every error code has one text, and every text belongs to a code. */
class ProblemWordsTest {
  private static final Path BUNDLES = Path.of("../api/src/main/resources/net/lastmile/api/problem");

  /** Who answers with a code outside the features' enums: the panel and the HTTP listeners. */
  private static final List<Path> OTHER_SOURCES =
      List.of(Path.of("../../portal-web/src/main/java"), Path.of("../../ops/payara/src/main/java"));

  @Test
  void everyCodeHasAText() {
    assertThat(codes()).isNotEmpty().isSubsetOf(texts());
  }

  @Test
  void aCodeAloneNeedsNoNumbers() {
    assertThat(errors().filter(error -> !(error instanceof FieldFault)))
        .allSatisfy(error -> assertThat(error.title()).isNotBlank());
  }

  @Test
  void theListenersSayTheSame() {
    String refusal =
        text(Path.of("../../ops/payara/src/main/java/net/lastmile/payara/Refusal.java"));
    for (String code : List.of("request.too-many", "request.too-large", "server.busy")) {
      assertThat(refusal).contains('"' + code + '"', '"' + ProblemWords.inEnglish(code) + '"');
    }
  }

  @Test
  void noTextIsLeftUnused() {
    Set<String> unused = new TreeSet<>(texts());
    unused.removeAll(codes());
    String others = others();
    unused.removeIf(code -> others.contains('"' + code + '"'));
    assertThat(unused).isEmpty();
  }

  @Test
  void noCodeHasTwoTexts() {
    assertThat(texts()).doesNotHaveDuplicates();
  }

  @Test
  void putsNumbersIntoASentenceThatNeedsThem() {
    assertThat(ProblemWords.of("field.too-long", Locale.ENGLISH, 1_200L))
        .contains("At most 1,200 characters.");
    assertThat(ProblemWords.of("field.too-long", Locale.ENGLISH)).isEmpty();
  }

  @Test
  void hasNothingToSayOfCodesItDoesNotKnow() {
    for (String code : Stream.of("plan.from-the-future", "http.502", "../plan.unknown").toList()) {
      assertThat(ProblemWords.of(code, Locale.ENGLISH)).isEmpty();
    }
    assertThat(ProblemWords.of(null, Locale.ENGLISH)).isEmpty();
    assertThatThrownBy(() -> ProblemWords.inEnglish("plan.from-the-future"))
        .hasMessageContaining("plan.from-the-future");
  }

  private static Set<String> codes() {
    return errors().map(ErrorCode::code).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<ErrorCode> errors() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("net.lastmile")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Stream.of(type.getEnumConstants()))
            .map(ErrorCode.class::cast);
  }

  /** The codes of the lines of all bundles in English, not of what is read from them. */
  private static List<String> texts() {
    List<String> codes = new ArrayList<>();
    for (Path bundle : files(BUNDLES, ".properties")) {
      String feature = bundle.getFileName().toString().replace(".properties", "");
      if (!feature.contains("_")) {
        text(bundle)
            .lines()
            .filter(line -> line.contains("="))
            .forEach(line -> codes.add(feature + "." + line.substring(0, line.indexOf('='))));
      }
    }
    return codes;
  }

  private static String others() {
    return OTHER_SOURCES.stream()
        .flatMap(root -> files(root, ".java").stream())
        .map(ProblemWordsTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static List<Path> files(Path root, String suffix) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(path -> path.toString().endsWith(suffix)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
