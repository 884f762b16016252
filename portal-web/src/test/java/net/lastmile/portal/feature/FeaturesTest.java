package net.lastmile.portal.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.Test;

/** What the features of all packages add up to. */
class FeaturesTest {
  private static final List<JavaClass> TYPES =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("net.lastmile.portal")
              .stream()
              .filter(type -> type.isAssignableTo(Feature.class) && !type.isInterface())
              .toList();

  private static final boolean EVERYBODY = false;
  private static final boolean ADMINS = true;

  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final Features features =
      new Features(TYPES.stream().map(type -> make(type.reflect())).toList());

  @Test
  void noFeatureIsHiddenFromCdi() {
    assertThat(TYPES)
        .isNotEmpty()
        .allMatch(type -> type.isAnnotatedWith(ApplicationScoped.class), "has its scope");
  }

  @Test
  void everyEntryLeadsToAPageAndHasAName() {
    assertThat(features.entries()).isNotEmpty();
    for (Entry entry : features.entries()) {
      assertThat(Path.of("src/main/webapp", entry.path() + ".xhtml")).exists();
      assertThat(texts.has(entry.text())).as(entry.text()).isTrue();
    }
  }

  @Test
  void everySettingSaysWhatItIsFor() {
    assertThat(features.entries())
        .filteredOn(entry -> entry.section() == Section.SETTINGS)
        .isNotEmpty()
        .allMatch(entry -> texts.has(entry.about()));
  }

  @Test
  void noTwoEntriesClaimOnePlace() {
    assertThat(features.entries())
        .extracting(entry -> entry.section() + " " + entry.place())
        .doesNotHaveDuplicates();
  }

  @Test
  void offersEachPageInItsPlaceToThoseWhoMayUseIt() {
    assertThat(features.entries())
        .extracting(Entry::text, Entry::forAdmins, Entry::ifOn)
        .containsExactly(
            tuple("nav.dashboard", EVERYBODY, ""),
            tuple("nav.firstSteps", ADMINS, "first-steps"),
            tuple("nav.subscribers", EVERYBODY, ""),
            tuple("nav.sessions", EVERYBODY, ""),
            tuple("nav.plans", EVERYBODY, ""),
            tuple("nav.nas", EVERYBODY, ""),
            tuple("nav.pools", EVERYBODY, "address-pools"),
            tuple("nav.vendors", EVERYBODY, ""),
            tuple("nav.logInRules", ADMINS, ""),
            tuple("nav.eapCertificate", ADMINS, ""),
            tuple("nav.company", ADMINS, ""),
            tuple("nav.brand", ADMINS, ""),
            tuple("nav.domains", ADMINS, ""),
            tuple("nav.features", ADMINS, ""),
            tuple("nav.staff", ADMINS, ""),
            tuple("nav.audit", ADMINS, ""));
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
