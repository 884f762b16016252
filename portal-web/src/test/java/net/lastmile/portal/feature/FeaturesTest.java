package net.lastmile.portal.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.Test;

/** What the features of all packages add up to. */
class FeaturesTest {
  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final Features features = new Features(all());

  @Test
  void everyEntryLeadsToAPageAndHasAName() {
    assertThat(features.entries()).isNotEmpty();
    for (Entry entry : features.entries()) {
      assertThat(Path.of("src/main/webapp", entry.path() + ".xhtml")).exists();
      assertThat(texts.has(entry.text())).as(entry.text()).isTrue();
    }
  }

  @Test
  void noTwoEntriesClaimOnePlace() {
    assertThat(features.entries())
        .extracting(entry -> entry.section() + " " + entry.place())
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsTheOrderOfTheNavigation() {
    assertThat(features.entries())
        .extracting(Entry::text)
        .startsWith("nav.dashboard", "nav.firstSteps", "nav.subscribers")
        .endsWith("nav.staff", "nav.audit");
  }

  @Test
  void noTwoFeaturesNameOneSubjectOrField() {
    assertThat(features.stream().flatMap(feature -> feature.auditedAs().keySet().stream()))
        .doesNotHaveDuplicates();
    assertThat(features.stream().flatMap(feature -> feature.names().keySet().stream()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyAuditedSubjectHasAName() {
    features.stream()
        .flatMap(feature -> feature.auditedAs().keySet().stream())
        .forEach(type -> assertThat(texts.has("audit.subject." + type)).as(type).isTrue());
  }

  /** As CDI finds them. */
  private static List<Feature> all() {
    List<Feature> found = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("net.lastmile.portal")) {
      if (type.isAssignableTo(Feature.class) && type.isAnnotatedWith(ApplicationScoped.class)) {
        found.add(make(type.reflect()));
      }
    }
    return found;
  }

  private static Feature make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Feature) constructor.newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
