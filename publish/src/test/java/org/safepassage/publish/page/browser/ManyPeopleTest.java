package org.safepassage.publish.page.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.check.Checker;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.publish.page.PageDetail;
import org.safepassage.publish.page.PlanPage;

/** The page of more people than it shows one by one: one-bus with households added until they are more than 5,000. */
class ManyPeopleTest {
  private static final int ADDED = 1_250;
  private static final int MEMBERS = 4;

  @TempDir Path dir;

  @Test
  void aboveFiveThousandPeopleHouseholdsAreShownByPlaceAndNoneIsNamed() throws IOException {
    Situation situation = situation(withMany());
    Planned planned = planned(situation);
    String text = PlanPage.of(situation, planned, PageDetail.HOUSEHOLDS);
    Path page = Files.writeString(dir.resolve("plan.html"), text);

    assertThat(text).doesNotContain("\"M0001\"", "\"H01\"");
    try (Chromium chromium = new Chromium(); Visit visit = chromium.open(page, 1440, 900)) {
      assertThat(visit.find("#families-section")).isHidden();
      assertThat(visit.find("#homes-table tbody tr")).hasCount(2);
      assertThat(visit.find("#homes-table")).containsText(String.valueOf(ADDED * MEMBERS));
      assertThat(visit.find("#vehicles .drive").count()).isPositive();
      visit.find("#time").focus();
      visit.page.keyboard().press("End");
      assertThat(visit.number("#count-sum")).isEqualTo(visit.number("#number-planned")).isPositive();
      assertThat(visit.number("#count-camp")).isEqualTo(visit.number("#number-planned"));
      assertThat(FieldsLookedAt.listNeverLookedAt(visit.page)).isEmpty();
    }
  }

  private Path withMany() throws IOException {
    Path folder = Files.createDirectories(dir.resolve("many"));
    try (Stream<Path> files = Files.list(Path.of("..", "examples", "one-bus"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    List<String> households = new ArrayList<>();
    List<String> members = new ArrayList<>();
    for (int i = 1; i <= ADDED; i++) {
      String id = "M%04d".formatted(i);
      households.add(id + ",village,,phone,15,45,,,,4,6,1,,,,,");
      for (int m = 1; m <= MEMBERS; m++) {
        members.add(id + "-" + m + "," + id + ",family,adult,male,,ar,syrian,,,,no");
      }
    }
    Files.write(folder.resolve("households.csv"), households, StandardOpenOption.APPEND);
    Files.write(folder.resolve("members.csv"), members, StandardOpenOption.APPEND);
    return folder;
  }

  private static Situation situation(Path folder) {
    Loaded facts = (Loaded) OperationFolder.load(folder);
    return Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
  }

  /** That of one-bus, with all that are added left out: how many are searched for does not matter here. */
  private static Planned planned(Situation many) {
    Situation few = situation(Path.of("..", "examples", "one-bus"));
    PlanRequest request = new PlanRequest(few.asOf(), 1, 1, 60, List.of());
    Planned planned = new Planner(few, request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
    Plan plan = planned.plan();
    List<LeftOut> leftOut = new ArrayList<>(plan.leftOut());
    many.operation().households().stream().map(household -> household.id()).filter(id -> id.value().startsWith("M"))
        .forEach((HouseholdId id) -> leftOut.add(LeftOut.because(id, LeftOut.Reason.NO_ROOM, "no room")));
    Plan whole =
        new Plan(
            plan.request(), plan.factsFingerprint(), plan.numbers(), plan.notices(), plan.lists(), plan.runs(), plan.journeys(), plan.placements(), leftOut, plan.binds());
    return new Planned(whole, Checker.judge(many, whole), planned.boundPrices(), planned.placement());
  }
}
