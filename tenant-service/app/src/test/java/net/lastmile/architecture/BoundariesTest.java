package net.lastmile.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import net.lastmile.api.permissions.Gates;

/** The boundaries between features, enforced by the build. */
@AnalyzeClasses(packages = "net.lastmile", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices().matching("net.lastmile.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("net.lastmile.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule THE_KERNEL_KNOWS_NO_FEATURE =
      noClasses()
          .that()
          .resideInAPackage("net.lastmile.platform..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("net.lastmile..")
                  .and(
                      resideOutsideOfPackages(
                          "net.lastmile.platform..",
                          "net.lastmile.api..",
                          "net.lastmile.edge.contract..")));

  @ArchTest
  static final ArchRule ENTITIES_STAY_IN_THEIR_FEATURE =
      classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

  @ArchTest
  static final ArchRule RESOURCES_LEAVE_THE_DATABASE_TO_SERVICES =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Resource")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class)
          .orShould()
          .beAnnotatedWith(Transactional.class);

  @ArchTest
  static final ArchRule EVERY_ENDPOINT_HAS_A_GATE =
      methods()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameEndingWith("Resource")
          .and()
          .arePublic()
          .and()
          .areNotStatic()
          .should(haveAGate());

  private static ArchCondition<JavaMethod> haveAGate() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "have a gate, here or in the API",
            method -> Gates.of(method.getOwner().reflect(), method.reflect()).isPresent()));
  }

  @ArchTest
  static final ArchRule TIME_COMES_FROM_A_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now");
}
