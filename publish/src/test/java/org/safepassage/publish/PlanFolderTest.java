package org.safepassage.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.publish.page.PageDetail;
import org.safepassage.publish.table.MomentCell;

/** The files of a plan of the example one-bus. */
@Tag("locale")
class PlanFolderTest {
  private static Situation situation;
  private static Planned planned;
  private static FieldWords words;
  @TempDir Path dir;

  @BeforeAll
  static void plan() {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "one-bus"));
    words = facts.words();
    situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 60, List.of());
    planned = new Planner(situation, request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
  }

  private List<Path> write(Path target) throws IOException {
    return PlanFolder.write(target, situation, planned, words, "the summary\n", PageDetail.HOUSEHOLDS);
  }

  private List<String> lines(String file) throws IOException {
    return Files.readString(dir.resolve("plan").resolve(file)).replace("\uFEFF", "").lines().toList();
  }

  @Test
  void allFilesAreWrittenAndNothingBesideThem() throws IOException {
    List<Path> written = write(dir.resolve("deep/plan"));

    assertThat(written).contains(Path.of("plan.json"), Path.of("summary.txt"), Path.of("field/call-forward/station-1.csv"));
    try (Stream<Path> files = Files.walk(dir)) {
      assertThat(files.filter(Files::isRegularFile).map(dir.resolve("deep/plan")::relativize)).containsExactlyInAnyOrderElementsOf(written);
    }
  }

  @Test
  void whoeverBoardsAVehicleIsOnItsManifestOnceAndLeavesItOnce() throws IOException {
    write(dir.resolve("plan"));

    List<String> boarding = new ArrayList<>();
    List<String> leaving = new ArrayList<>();
    for (var run : planned.plan().runs()) {
      for (String line : lines("field/manifests/" + run.id() + ".csv")) {
        String[] cells = line.split(",", -1);
        (cells[7].equals("board") ? boarding : cells[7].equals("leave") ? leaving : new ArrayList<String>()).add(cells[8] + " " + cells[9]);
      }
    }
    assertThat(boarding).isNotEmpty().doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(leaving);
  }

  /** A run of the plan whose drive from the crossroads on is held back by 25 minutes there, with whoever is aboard. */
  @Test
  void whoeverDrivesIsToldWhereToStandAndWaitBetweenTwoRoadsFromWhenUntilWhenAndWithHowMany() throws IOException {
    Plan plan = planned.plan();
    Run run = plan.runs().getFirst();
    int last = run.drives().size() - 1;
    List<RoadUse> direct = run.drives().get(last);
    assertThat(direct).hasSizeGreaterThan(1);
    List<RoadUse> waiting = new ArrayList<>(direct.subList(0, direct.size() - 1));
    RoadUse then = direct.getLast();
    waiting.add(new RoadUse(then.road(), then.from(), then.enterTick() + 25, then.exitTick() + 25));
    List<List<RoadUse>> drives = new ArrayList<>(run.drives().subList(0, last));
    drives.add(waiting);
    PlanFolder.write(dir.resolve("plan"), situation, new Planned(with(plan, new Run(run.id(), run.vehicle(), run.stops(), drives)), planned.verdict(), planned.boundPrices(), planned.placement()), words, "", PageDetail.HOUSEHOLDS);

    List<String> lines = lines("field/manifests/" + run.id() + ".csv");
    List<String[]> boarding = lines.stream().map(line -> line.split(",", -1)).filter(cells -> cells[7].equals("board")).toList();
    String aboard =
        IntStream.range(9, 13)
            .mapToObj(column -> String.valueOf(boarding.stream().mapToInt(cells -> Integer.parseInt(cells[column])).sum()))
            .collect(Collectors.joining(","));
    String from = MomentCell.of(situation.momentOf(then.enterTick()), situation.operation().zone());
    String until = MomentCell.of(situation.momentOf(then.enterTick() + 25), situation.operation().zone());
    assertThat(lines)
        .filteredOn(line -> line.contains(",wait,"))
        .containsExactly(run.vehicle() + ",,crossroads,Crossroads,مفرق الطرق," + from + "," + until + ",wait,," + aboard);
    assertThat(lines.indexOf(lines.stream().filter(line -> line.contains(",wait,")).findFirst().orElseThrow()))
        .as("after the last pick-up and before the gate")
        .isEqualTo(lines.stream().filter(line -> !line.contains(",leave,")).toList().size() - 1);
  }

  private static Plan with(Plan it, Run first) {
    List<Run> runs = new ArrayList<>(it.runs());
    runs.set(0, first);
    return new Plan(
        it.request(), it.factsFingerprint(), it.numbers(), it.notices(), it.lists(), runs, it.journeys(), it.placements(), it.leftOut(),
        it.binds());
  }

  @Test
  void nobodyIsToldToWaitWhereNoVehicleDoes() throws IOException {
    write(dir.resolve("plan"));

    for (Run run : planned.plan().runs()) {
      boolean waits = run.drives().stream().anyMatch(PlanFolderTest::waits);
      assertThat(lines("field/manifests/" + run.id() + ".csv").stream().anyMatch(line -> line.contains(",wait,"))).isEqualTo(waits);
    }
  }

  private static boolean waits(List<RoadUse> drive) {
    return IntStream.range(1, drive.size()).anyMatch(i -> drive.get(i).enterTick() > drive.get(i - 1).exitTick());
  }

  /** docs/plan-files.md. */
  @ParameterizedTest
  @ValueSource(strings = {"field/manifests/run-1.csv", "field/strips/run-1.csv", "field/call-forward/station-1.csv"})
  void thePageNamesTheColumnsInTheirOrder(String file) throws IOException {
    write(dir.resolve("plan"));

    String page = Files.readString(Path.of("..", "docs", "plan-files.md"));
    String section = page.substring(page.indexOf("## " + file.substring(0, file.lastIndexOf('/'))));
    List<String> rows = section.substring(0, section.indexOf("\n\n", section.indexOf("| --- |"))).lines().filter(line -> line.startsWith("| `")).toList();
    assertThat(rows).map(row -> row.split("`")[1]).containsExactly(lines(file).getFirst().split(","));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cases.csv", "pledges.csv", "counts.csv"})
  void thePageNamesTheColumnsOfAHostsTablesInTheirOrder(String file) throws IOException {
    write(dir.resolve("plan"));

    String page = Files.readString(Path.of("..", "docs", "plan-files.md"));
    String section = page.substring(page.indexOf("\n`" + file + "`: "));
    String table = section.substring(section.indexOf("| --- |"));
    List<String> rows = table.substring(0, (table + "\n\n").indexOf("\n\n")).lines().filter(line -> line.startsWith("| `")).toList();
    assertThat(rows).map(row -> row.split("`")[1]).containsExactly(lines("hosts/host-a/" + file).getFirst().split(","));
  }

  @Test
  void theCallForwardListHasEveryHouseholdInTheOrderOfTheDesksWithItsMoments() throws IOException {
    write(dir.resolve("plan"));

    List<String> lines = lines("field/call-forward/station-1.csv");
    assertThat(lines.getFirst()).isEqualTo("turn,party,people,arrive,desk_from,desk_until");
    List<String> turns = lines.subList(1, lines.size());
    assertThat(turns).hasSize(planned.plan().journeys().size());
    assertThat(turns.stream().mapToInt(line -> Integer.parseInt(line.split(",")[2])).sum()).isEqualTo(planned.plan().numbers().peoplePlanned());
    assertThat(turns.stream().map(line -> line.split(",")[4])).isSorted();
    assertThat(turns).allSatisfy(line -> assertThat(line).matches("\\d+,H\\d\\d,\\d,(2030-05-01T[0-9]{2}:[0-9]{2}\\+00:00,?){3}"));
  }

  @Test
  void aPlanIsReplacedWhole() throws IOException {
    write(dir.resolve("plan"));
    Files.writeString(dir.resolve("plan/field/manifests/older.csv"), "of the plan before");
    byte[] before = Files.readAllBytes(dir.resolve("plan/plan.json"));

    PlanFolder.check(dir.resolve("plan"));
    write(dir.resolve("plan"));

    assertThat(dir.resolve("plan/field/manifests/older.csv")).doesNotExist();
    assertThat(dir.resolve("plan/plan.json")).hasBinaryContent(before);
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(dir.resolve("plan"));
    }
  }

  @Test
  void whatIsNoPlanIsNeverReplaced() throws IOException {
    Path target = dir.resolve("plan");
    write(target);
    Files.writeString(target.resolve("field/manifests/notes.doc"), "mine");

    assertThatThrownBy(() -> write(target)).isInstanceOf(FileAlreadyExistsException.class).hasMessageContaining("notes.doc, which is no part of a plan");
    assertThatThrownBy(() -> PlanFolder.check(target)).isInstanceOf(FileAlreadyExistsException.class);
    assertThat(target.resolve("field/manifests/notes.doc")).hasContent("mine");
  }

  @Test
  void aFolderWithFilesOfAPlanButNoPlanIsNotReplaced() throws IOException {
    Path target = Files.createDirectory(dir.resolve("plan"));
    Files.writeString(target.resolve("summary.txt"), "mine");

    assertThatThrownBy(() -> write(target)).isInstanceOf(FileAlreadyExistsException.class).hasMessageContaining("holds summary.txt but no plan.json");
  }

  @Test
  void checkingATargetLeavesNothingBehind() throws IOException {
    PlanFolder.check(dir.resolve("a/b/c"));

    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void aLinkToAPlanIsReplacedAndThePlanBehindItKept() throws IOException {
    write(dir.resolve("kept"));
    Files.createSymbolicLink(dir.resolve("plan"), dir.resolve("kept"));

    write(dir.resolve("plan"));

    assertThat(dir.resolve("kept/plan.json")).exists();
    assertThat(Files.isSymbolicLink(dir.resolve("plan"))).isFalse();
  }
}
