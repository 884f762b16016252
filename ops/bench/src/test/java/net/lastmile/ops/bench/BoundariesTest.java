package net.lastmile.ops.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Enforces the boundaries between the packages of the benchmarks. */
@AnalyzeClasses(
    packages = "net.lastmile.ops.bench",
    importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {
  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      slices().matching("net.lastmile.ops.(**)").should().beFreeOfCycles();

  /** The edge's classes exist only in the processes that are measured. */
  @ArchTest
  static final ArchRule ONLY_WHAT_IS_MEASURED_IS_MADE_OF_THE_EDGE =
      noClasses()
          .that()
          .resideOutsideOfPackage("net.lastmile.ops.bench.edge")
          .should()
          .dependOnClassesThat(
              resideInAPackage("net.lastmile.edge..")
                  .and(resideOutsideOfPackages("net.lastmile.edge.contract..")));
}
