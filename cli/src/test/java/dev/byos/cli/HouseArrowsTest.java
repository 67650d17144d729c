package dev.byos.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, as the README's picture shows them. */
class HouseArrowsTest {
  private static JavaClasses house;

  @BeforeAll
  static void readClasses() {
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.byos");
  }

  @Test
  void theModelKnowsNobodyAndDoesNoInputOrOutput() {
    classes()
        .that()
        .resideInAPackage("dev.byos.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.byos.model..", "java.lang..", "java.util..", "java.time..")
        .check(house);
  }

  @Test
  void akkaStaysInTheKernel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.byos.simulator.kernel..")
        .and()
        .resideOutsideOfPackage("dev.byos.benchmarks..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("akka..", "scala..")
        .check(house);
  }

  @Test
  void theJudgeSharesNoCodeWithTheJudged() {
    onlyKnowsTheModel("dev.byos.checks..", "dev.byos.simulator..", "dev.byos.scenarios..");
  }

  @Test
  void siblingsDoNotKnowEachOther() {
    onlyKnowsTheModel("dev.byos.scenarios..", "dev.byos.simulator..", "dev.byos.checks..");
    onlyKnowsTheModel("dev.byos.simulator..", "dev.byos.scenarios..", "dev.byos.checks..");
    onlyKnowsTheModel("dev.byos.reports..", "dev.byos.simulator..", "dev.byos.checks..");
    onlyKnowsTheModel("dev.byos.reports..", "dev.byos.scenarios..", "dev.byos.studies..");
    onlyKnowsTheModel("dev.byos.studies..", "dev.byos.scenarios..", "dev.byos.reports..");
  }

  @Test
  void nobodyKnowsTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.byos.cli..", "dev.byos.benchmarks..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.byos.cli..")
        .check(house);
  }

  private static void onlyKnowsTheModel(String who, String first, String second) {
    noClasses()
        .that()
        .resideInAPackage(who)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(first, second, "dev.byos.cli..")
        .check(house);
  }
}
