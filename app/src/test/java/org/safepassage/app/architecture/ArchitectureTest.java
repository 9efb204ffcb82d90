package org.safepassage.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls hold in the product, and each rule sees a wall that is broken on purpose. */
class ArchitectureTest {
  private static final String FIXTURE = "org.safepassage.app.fixture";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.safepassage");
  private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

  @ParameterizedTest(name = "{0}")
  @MethodSource("productRules")
  void theProductKeeps(String claim, ArchRule rule) {
    rule.check(PRODUCT);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("breaches")
  void theRuleSeesTheBreach(String claim, ArchRule rule, String culprit) {
    EvaluationResult result = rule.evaluate(BROKEN);

    assertThat(result.getFailureReport().getDetails()).as(claim).anyMatch(detail -> detail.contains(culprit));
  }

  @Test
  void everyRuleIsTestedOnABreach() {
    assertThat(breaches().map(breach -> breach.get()[0])).containsAll(new HouseRules(FIXTURE).byClaim().keySet());
  }

  @Test
  void everyRoomOfTheHouseIsSeen() {
    assertThat(HouseRules.MAY_IMPORT.keySet())
        .allSatisfy(room -> assertThat(PRODUCT.containPackage("org.safepassage." + room)).as(room).isTrue());
  }

  static Stream<Arguments> productRules() {
    return new HouseRules("org.safepassage").byClaim().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  static Stream<Arguments> breaches() {
    var rules = new HouseRules(FIXTURE).byClaim();
    return rules.entrySet().stream()
        .flatMap(rule -> listCulprits(rule.getKey()).map(culprit -> Arguments.of(rule.getKey(), rule.getValue(), culprit)));
  }

  /** Which class or name of the fixture each rule must complain of. */
  private static Stream<String> listCulprits(String claim) {
    return switch (claim) {
      case "no package cycles" -> Stream.of("fixture.outlook.KnowsPlanner");
      case "movement does not see placement" -> Stream.of("movement.SeesPlacement");
      case "placement does not see movement" -> Stream.of("placement.SeesMovement");
      case "the checker knows no solver" -> Stream.of("check.KnowsSolver");
      case "pure rooms touch no file, socket or thread" -> Stream.of("java.nio.file.Files", "java.io.File", "java.net.URI");
      case "pure rooms read no clock, chance, default or environment" ->
          Stream.of("Instant.now", "Random.<init>", "Math.random", "Locale.getDefault", "ZoneId.systemDefault", "System.nanoTime",
              "String.format", "toLowerCase", "randomUUID");
      case "pure rooms know no library of the edge" -> Stream.of("picocli.CommandLine");
      case "nothing is called util, common, helper, manager, impl" -> Stream.of("PlanManager", "fixture.operation.util");
      case "solve has no humanitarian word" -> Stream.of("listHouseholds", "gateMinutes");
      case "only app has a main" -> Stream.of("HasMain.main");
      default -> Stream.of("fixture." + claim.substring(0, claim.indexOf(' ')) + ".");
    };
  }
}
