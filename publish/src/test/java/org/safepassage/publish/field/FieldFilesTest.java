package org.safepassage.publish.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.words.DangerList;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planner;
import org.safepassage.plan.abort.AbortTable;
import org.xml.sax.InputSource;

/** What leaves the cell for the field, of plans of both examples. */
@Tag("locale")
class FieldFilesTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Map<String, Example> PLANNED = new HashMap<>();

  @TempDir Path dir;

  private record Example(Situation situation, Plan plan, FieldWords words) {
    FieldFiles files() {
      return FieldFiles.of(situation, plan, AbortTable.of(situation, plan), words);
    }

    String text(String file) {
      String text = files().texts().get(file);
      assertThat(text).as(file).isNotNull();
      return text;
    }
  }

  @BeforeAll
  static void plan() {
    for (String name : List.of("one-bus", "southwest-syria-2018")) {
      PLANNED.put(name, planned(EXAMPLES.resolve(name)));
    }
  }

  private static Example planned(Path folder) {
    Loaded facts = (Loaded) OperationFolder.load(folder);
    Situation situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 30, List.of());
    return new Example(situation, new Planner(situation, request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false).plan(), facts.words());
  }

  private static Example oneBus() {
    return java.util.Objects.requireNonNull(PLANNED.get("one-bus"));
  }

  /** A copy of one-bus with more or other lines in its files. */
  private Example changed(Map<String, String> replacements) throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES.resolve("one-bus"))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        for (Map.Entry<String, String> each : replacements.entrySet()) {
          text = text.replace(each.getKey(), each.getValue());
        }
        Files.writeString(dir.resolve(file.getFileName()), text);
      }
    }
    return planned(dir);
  }

  /** Looked for in another way than the writer does: any letters of an entry, anywhere, capital or small. */
  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void noFileForTheFieldHoldsAWordOfTheDangerList(String example) {
    Example it = java.util.Objects.requireNonNull(PLANNED.get(example));
    List<String> dangers = new ArrayList<>();
    it.words().danger().listEntries().forEach(entry -> dangers.add(entry.replace("*", "").strip().toLowerCase(Locale.ROOT)));
    it.situation().operation().hosts().forEach(host -> dangers.add(host.nameEn().toLowerCase(Locale.ROOT)));
    assertThat(dangers).hasSizeGreaterThan(120);
    assertThat(it.files().texts()).hasSizeGreaterThan(5);

    it.files().texts().forEach(
        (name, text) -> {
          String all = (name + "\n" + text).toLowerCase(Locale.ROOT);
          assertThat(all).as(name).doesNotContain(it.situation().operation().title().toLowerCase(Locale.ROOT));
          dangers.stream().filter(word -> word.length() > 3).forEach(word -> assertThat(all).as(name).doesNotContain(word));
          for (String word : all.split("[^\\p{L}\\p{M}]+")) {
            assertThat(dangers).as(name + ": " + word).doesNotContain(word);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void noFileForTheFieldRepeatsFreeText(String example) {
    Example it = java.util.Objects.requireNonNull(PLANNED.get(example));
    List<String> free = new ArrayList<>();
    it.situation().operation().reports().forEach(report -> free.add(report.text()));
    it.situation().operation().households().forEach(household -> free.addAll(List.of(household.note(), household.weightReason())));
    it.situation().operation().places().forEach(place -> free.add(place.note()));
    it.situation().operation().vehicleGroups().forEach(vehicles -> free.add(vehicles.note()));
    free.removeIf(text -> text.length() < 4);
    assertThat(free).isNotEmpty();

    it.files().texts().forEach((name, text) -> free.forEach(each -> assertThat(text).as(name).doesNotContain(each)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"place", "household", "vehicle", "crossing"})
  void whateverIsCalledByADangerWordIsCoveredAndTheCellGetsTheKey(String kind) throws IOException {
    Map<String, Map<String, String>> renamed =
        Map.of(
            "place", Map.of("crossroads", "refugees-cross", "Crossroads", "Refugees"),
            "household", Map.of("H05", "volunteer-5"),
            "vehicle", Map.of("bus,bus,1", "escape,bus,1"),
            "crossing", Map.of("crossing:gate", "crossing:border-gate", "by-gate,1,gate", "by-gate,1,border-gate", "gate,The gate", "border-gate,The gate"));
    Example it = changed(java.util.Objects.requireNonNull(renamed.get(kind)));

    String cover = Map.of("place", "place-3", "household", "party-5", "vehicle", "vehicle-1", "crossing", "station-1").get(kind);
    String all = String.join("\n", it.files().texts().values()) + it.files().texts().keySet();
    assertThat(all).contains(cover).doesNotContain("efugee", "olunteer", "escape", "border");
    assertThat(it.files().key().lines().filter(line -> line.startsWith(kind + ",")).toList()).anyMatch(line -> line.contains("," + cover + ",\"holds \"\""));
  }

  @Test
  void aCoverOfTheVocabularyStandsForAPlaceAGateAVehicleAHouseholdAndAWord() throws IOException {
    Example it =
        changed(Map.of("place:gate-in,Old mill", "place:village,Mill\ncrossing:gate,Kiosk\nvehicle:bus,Cart\nhousehold:H05,Reeds\nhousehold,group\nrun,trip"));

    assertThat(it.files().texts()).containsKeys("manifests/trip-1.csv", "call-forward/Kiosk.csv", "paths/trip-1.kml");
    assertThat(it.text("manifests/trip-1.csv")).startsWith("\uFEFFvehicle,stop,place,name_en,name_ar,arrive,depart,act,group,").contains("Cart#1,1,Mill,,,");
    String all = String.join("\n", it.files().texts().values());
    assertThat(all).contains("Reeds").doesNotContain("H05", "village", "Village", "القرية", "bus#1");
    assertThat(it.files().key()).contains("household,H05,Reeds,vocabulary.csv\r\n", "place,village,Mill,vocabulary.csv\r\n");
  }

  @Test
  void aDangerWordThatNoCoverTakesOutStopsEverythingWithFileAndWord() throws IOException {
    Example it = changed(Map.of("coordinator*", "arrive"));

    assertThatThrownBy(it::files)
        .isInstanceOf(DangerWordException.class)
        .hasMessage("field/manifests/run-1.csv would hold \"arrive\", a word of the danger list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arrive", "desk", "name", "kml", "trkpt", "spare", "mgrs", "turn"})
  void whatSuchFilesAlwaysSayIsSearchedBeforeTheSearch(String word) {
    Example it = oneBus();
    FieldFiles.check(it.situation(), it.words());

    FieldWords strict = new FieldWords(Map.of(), new DangerList(List.of(word)));
    assertThatThrownBy(() -> FieldFiles.check(it.situation(), strict)).isInstanceOf(DangerWordException.class).hasMessageContaining("\"" + word + "\"");
  }

  @Test
  void theStripsKilometresAndMinutesAddUpAndEndInTheManifest() {
    Example it = oneBus();
    Run run = it.plan().runs().getFirst();
    List<Map<String, String>> rows = rows(it.text("strips/run-1.csv"));

    double km = 0;
    for (Map<String, String> row : rows) {
      km += row.get("km").isEmpty() ? 0 : Double.parseDouble(row.get("km"));
      assertThat(Double.parseDouble(row.get("km_total"))).isEqualTo(km);
    }
    int minutes = run.stops().getLast().arriveTick() - run.stops().getFirst().departTick();
    assertThat(rows.getLast()).containsEntry("minutes_total", String.valueOf(minutes)).containsEntry("stop", String.valueOf(run.stops().size()));
    assertThat(rows).hasSize(1 + run.drives().stream().mapToInt(List::size).sum());
    assertThat(rows.getLast()).containsEntry("aboard", "0");
    int on = rows.stream().mapToInt(row -> Integer.parseInt(row.get("on"))).sum();
    assertThat(on).isPositive().isEqualTo(rows.stream().mapToInt(row -> Integer.parseInt(row.get("off"))).sum());
  }

  @Test
  void theStripSaysWhatIsCritical() {
    List<Map<String, String>> rows = rows(oneBus().text("strips/run-1.csv"));

    Map<String, String> village = rows.getFirst();
    assertThat(village).containsEntry("place", "village").containsEntry("clear_by", "2030-05-01T20:30+00:00");
    Map<String, String> crossroads = rows.stream().filter(row -> row.get("place").equals("crossroads")).findFirst().orElseThrow();
    assertThat(crossroads).containsEntry("way_clear_by", "2030-05-01T20:30+00:00").containsEntry("clear_by", "2030-05-01T21:30+00:00").containsEntry("most_people", "");
    Map<String, String> gate = rows.getLast();
    assertThat(gate)
        .containsEntry("place", "Old mill")
        .containsEntry("name_en", "")
        .containsEntry("opens", "2030-05-01T18:00+00:00")
        .containsEntry("closes", "2030-05-01T21:00+00:00")
        .containsEntry("longest_minutes", "120");
  }

  @Test
  void beforeTheFirstPassageTheLimitIsWhatStaysUnnoticedAndACheckpointIsToldWithItsMinutes() throws IOException {
    Example it =
        changed(
            Map.of(
                "village,The Village,القرية,settlement,35.000,-40.000,,,,,", "village,The Village,القرية,settlement,35.000,-40.000,90,300,40,250,",
                "crossroads-gate,crossroads,gate-in,12,30,30,1,,,,,", "crossroads-gate,crossroads,gate-in,12,30,30,1,town,3,0.5,,"));

    List<Map<String, String>> first = rows(it.text("strips/run-1.csv"));
    assertThat(first.getFirst()).containsEntry("most_people", "40").containsEntry("longest_minutes", "250");
    int aboard = Integer.parseInt(first.get(first.size() - 2).get("aboard"));
    assertThat(first.getLast().get("halt_minutes")).isEqualTo(StripTable.decimal(3 + 0.5 * aboard, 1));
    assertThat(it.text("strips/run-1.txt")).contains("! here at most 40 people, at most 250 min", "! halt on the way here, ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void theStripMarksTheLastPlaceFromWhichItsRunCanTurnBackAsTheAbortTableHasIt(String example) {
    Example it = java.util.Objects.requireNonNull(PLANNED.get(example));
    AbortTable abort = AbortTable.of(it.situation(), it.plan());
    Covers covers = new Covers(it.situation().operation(), it.words());
    assertThat(abort.runs()).anyMatch(run -> run.lastPoint().isPresent() == (it.plan().runs().size() > 2));

    for (AbortTable.RunTurn run : abort.runs()) {
      List<Map<String, String>> marked = rows(it.text("strips/" + run.run() + ".csv")).stream().filter(row -> !row.get("turn_back_to").isEmpty()).toList();
      assertThat(marked).as(run.run()).hasSize(run.lastPoint().isPresent() ? 1 : 0);
      assertThat(it.text("strips/" + run.run() + ".txt").contains("no place to turn back to")).isEqualTo(run.lastPoint().isEmpty());
      run.lastPoint().ifPresent(
          last -> {
            assertThat(marked.getFirst()).containsEntry("place", covers.of(last.place()).label()).containsEntry("turn_back_to", covers.of(last.fallback()).label());
            assertThat(it.text("strips/" + run.run() + ".txt")).contains("! last to turn back from, to " + covers.of(last.fallback()).inFull());
          });
    }
  }

  @Test
  void theSpareTimeIsTheLeastOfAllThatIsCritical() {
    List<Map<String, String>> rows = rows(oneBus().text("strips/run-1.csv"));

    assertThat(rows).allSatisfy(
        row -> {
          List<Long> spare = new ArrayList<>();
          addSpare(spare, row.get("clear_by"), row.get("depart"));
          addSpare(spare, row.get("way_clear_by"), row.get("arrive"));
          addSpare(spare, row.get("way_closes"), row.get("arrive"));
          addSpare(spare, row.get("closes"), row.get("arrive"));
          assertThat(row.get("spare_minutes")).isEqualTo(spare.stream().min(Long::compare).map(String::valueOf).orElse(""));
        });
  }

  private static void addSpare(List<Long> spare, String until, String moment) {
    if (!until.isEmpty()) {
      spare.add(java.time.Duration.between(java.time.OffsetDateTime.parse(moment), java.time.OffsetDateTime.parse(until)).toMinutes());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"one-bus", "southwest-syria-2018"})
  void pathsAreSoundXmlWithEveryPlaceOfTheStripInItsOrder(String example) throws Exception {
    Example it = java.util.Objects.requireNonNull(PLANNED.get(example));
    Map<String, String> texts = it.files().texts();
    for (Run run : it.plan().runs()) {
      List<Map<String, String>> rows = rows(texts.get("strips/" + run.id() + ".csv"));
      var gpx = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(texts.get("paths/" + run.id() + ".gpx"))));
      var kml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(texts.get("paths/" + run.id() + ".kml"))));
      List<String> line = List.of(kml.getElementsByTagName("coordinates").item(0).getTextContent().split(" "));
      assertThat(line).hasSameSizeAs(rows);
      for (int i = 0; i < rows.size(); i++) {
        assertThat(line.get(i)).isEqualTo(rows.get(i).get("lon") + "0," + rows.get(i).get("lat") + "0");
      }
      var points = gpx.getElementsByTagName("trkpt");
      List<String> track = new ArrayList<>();
      for (int i = 0; i < points.getLength(); i++) {
        var at = points.item(i).getAttributes();
        String point = StripTable.decimal(Double.parseDouble(at.getNamedItem("lon").getNodeValue()), 5) + "," + StripTable.decimal(Double.parseDouble(at.getNamedItem("lat").getNodeValue()), 5);
        if (track.isEmpty() || !track.getLast().equals(point)) {
          track.add(point);
        }
      }
      assertThat(track).isEqualTo(rows.stream().map(row -> row.get("lon") + "," + row.get("lat")).toList());
      assertThat(gpx.getElementsByTagName("wpt").getLength()).isEqualTo(run.stops().size());
    }
  }

  @Test
  void samePlanSameBytes() {
    assertThat(oneBus().files().texts()).isEqualTo(oneBus().files().texts());
  }

  private static List<Map<String, String>> rows(String csv) {
    List<String> lines = csv.replace("\uFEFF", "").lines().toList();
    List<String> header = List.of(lines.getFirst().split(","));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      assertThat(cells).hasSameSizeAs(header);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(header.get(i), cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
