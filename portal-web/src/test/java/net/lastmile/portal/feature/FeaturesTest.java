package net.lastmile.portal.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.lastmile.api.permissions.Permission;
import net.lastmile.portal.site.Texts;
import org.junit.jupiter.api.DisplayName;
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

  private static final Path PAGES = Path.of("src/main/webapp");

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
        .extracting(Entry::text, Entry::needs, Entry::ifOn)
        .containsExactly(
            tuple("nav.dashboard", Permission.DASHBOARD_VIEW, ""),
            tuple("nav.firstSteps", Permission.SETTINGS_EDIT, "first-steps"),
            tuple("nav.subscribers", Permission.SUBSCRIBERS_VIEW, ""),
            tuple("nav.sessions", Permission.SESSIONS_VIEW, ""),
            tuple("nav.refusals", Permission.SESSIONS_VIEW, ""),
            tuple("nav.plans", Permission.SERVICES_VIEW, ""),
            tuple("nav.nas", Permission.NAS_VIEW, ""),
            tuple("nav.pools", Permission.POOLS_VIEW, "address-pools"),
            tuple("nav.vendors", Permission.VENDORS_VIEW, ""),
            tuple("nav.logInRules", Permission.SETTINGS_LOG_IN_RULES, ""),
            tuple("nav.eapCertificate", Permission.SETTINGS_EAP, ""),
            tuple("nav.company", Permission.SETTINGS_EDIT, ""),
            tuple("nav.brand", Permission.BRAND_EDIT, ""),
            tuple("nav.domains", Permission.DOMAINS_EDIT, ""),
            tuple("nav.features", Permission.SETTINGS_EDIT, ""),
            tuple("nav.staff", Permission.STAFF_VIEW, ""),
            tuple("nav.permissionGroups", Permission.PERMISSIONS_VIEW, ""),
            tuple("nav.audit", Permission.AUDIT_VIEW, ""));
  }

  @Test
  @DisplayName(
      "every page that is a form asks who may send it; a template may also be only read, parts do nothing")
  void everyFormAsksWhoMaySendIt() throws IOException {
    Set<String> forms = new TreeSet<>();
    for (Path page : pages()) {
      if (Files.readString(page).contains("<lm:formActions")) {
        forms.add("/" + PAGES.relativize(page).toString().replace(".xhtml", ""));
      }
    }
    assertThat(forms).hasSizeGreaterThan(5);
    assertThat(forms)
        .filteredOn(path -> features.form(path).isEmpty())
        .containsExactly("/panel/_parts", "/panel/vendors/template");
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES.resolve("panel"))) {
      return files.filter(path -> path.toString().endsWith(".xhtml")).toList();
    }
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
