package org.safepassage.publish.page.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.planjson.PlanJson;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.publish.page.PageDetail;
import org.safepassage.publish.page.PlanPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a plan of the founding case, as a browser shows it and as people use it, against what plan.json says. */
class PlanInABrowserTest {
  private static final int STEPS = 40;

  @TempDir static Path dir;
  private static Chromium chromium;
  private static Situation situation;
  private static Planned planned;
  private static JsonNode json;
  private static PlannedNight night;
  private static Path page;

  @BeforeAll
  static void planAndOpen() throws IOException {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "southwest-syria-2018"));
    situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, STEPS, List.of());
    planned = new Planner(situation, request, "sha256:of-nothing", 2).plan(progress -> {}, () -> false);
    json = JsonMapper.builder().build().readTree(PlanJson.write(planned.plan(), situation.operation().tickSeconds()));
    night = new PlannedNight(json, situation);
    page = Files.writeString(dir.resolve("plan.html"), PlanPage.of(situation, planned, PageDetail.HOUSEHOLDS));
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  private static Visit open() {
    return chromium.open(page, 1440, 900);
  }

  /** A moment between the first call and the last across. */
  private static int tickAt(int percent) {
    return night.firstCall() + (night.lastAcross() - night.firstCall()) * percent / 100;
  }

  @ParameterizedTest
  @ValueSource(ints = {35, 60, 80})
  void whereTheSliderStandsEverybodyIsWherePlanJsonSaysTheyAre(int percent) {
    try (Visit visit = open()) {
      int tick = tickAt(percent);
      visit.moveTo(tick);

      night.countsAt(tick).forEach((phase, people) -> assertThat(visit.number("#count-" + phase)).as(phase).isEqualTo(people));
      assertThat(visit.number("#count-sum")).isEqualTo(night.peoplePlanned()).isPositive();
      assertThat(homesOnTheMap(visit)).isEqualTo(named(night.homesAt(tick)));
    }
  }

  /** By the place's names: people whom its mark on the map shows. */
  private static Map<String, Integer> homesOnTheMap(Visit visit) {
    Map<String, Integer> homes = new TreeMap<>();
    for (Object mark : visit.list("[...document.querySelectorAll('#map [data-place]')].map(e => [e.getAttribute('aria-label'), e.dataset.people])")) {
      List<?> pair = (List<?>) mark;
      if (!pair.get(1).equals("0")) {
        homes.put(((String) pair.get(0)).replaceFirst(", \\d+ (person|people)$", ""), Integer.valueOf((String) pair.get(1)));
      }
    }
    return homes;
  }

  private static Map<String, Integer> named(Map<String, Integer> byPlace) {
    Map<String, Integer> named = new TreeMap<>();
    byPlace.forEach((place, people) -> named.put(nameOf(place), people));
    return named;
  }

  private static String nameOf(String id) {
    Place place = situation.operation().places().stream().filter(each -> each.id().value().equals(id)).findFirst().orElseThrow();
    return place.nameEn() + " · " + place.nameAr();
  }

  @ParameterizedTest
  @ValueSource(ints = {35, 60, 80})
  void everyVehicleOnARoadIsWhereItsRoadUseInPlanJsonPutsItWithAsManyAboard(int percent) {
    try (Visit visit = open()) {
      int tick = IntStream.rangeClosed(tickAt(percent), tickAt(100)).filter(later -> !night.vehiclesOnRoadsAt(later).isEmpty()).findFirst().orElseThrow();
      visit.moveTo(tick);

      Map<String, PlannedNight.Spot> spots = night.vehiclesOnRoadsAt(tick);
      spots.forEach((vehicle, spot) -> {
        double[] from = centre(visit, nameOf(spot.from()));
        double[] to = centre(visit, nameOf(spot.to()));
        double[] at = numbers(visit.list("[...document.querySelectorAll('#map [data-vehicle]')].filter(e => e.dataset.vehicle === '" + vehicle + "').flatMap(e => [e.cx.baseVal.value, e.cy.baseVal.value, Number(e.dataset.people)])"));
        assertThat(at[0]).as(vehicle).isCloseTo(from[0] + (to[0] - from[0]) * spot.share(), within(0.01));
        assertThat(at[1]).as(vehicle).isCloseTo(from[1] + (to[1] - from[1]) * spot.share(), within(0.01));
        assertThat(at[2]).as(vehicle).isEqualTo(spot.people());
      });
    }
  }

  private static double[] centre(Visit visit, String place) {
    return numbers(visit.list("[...document.querySelectorAll('#map [data-place]')].filter(e => e.getAttribute('aria-label').startsWith(" + quoted(place) + "))"
        + ".flatMap(e => { const b = e.getBBox(); return [b.x + b.width / 2, b.y + b.height / 2]; })"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static double[] numbers(List<?> list) {
    return list.stream().mapToDouble(number -> ((Number) number).doubleValue()).toArray();
  }

  @Test
  void placesLieAsFarApartOnTheMapAsOnEarth() {
    try (Visit visit = open()) {
      List<Place> places = situation.operation().places();
      for (int i = 0; i + 7 < places.size(); i += 7) {
        Place one = places.get(i);
        Place other = places.get(i + 7);
        double[] a = centre(visit, nameOf(one.id().value()));
        double[] b = centre(visit, nameOf(other.id().value()));
        double onEarth = haversineKm(one, other);
        assertThat(Math.hypot(a[0] - b[0], a[1] - b[1])).as(one.id() + " to " + other.id()).isCloseTo(onEarth, within(0.05 + onEarth * 0.01));
      }
    }
  }

  private static double haversineKm(Place one, Place other) {
    double phi = Math.toRadians(one.latitude());
    double psi = Math.toRadians(other.latitude());
    double h = Math.pow(Math.sin((psi - phi) / 2), 2)
        + Math.cos(phi) * Math.cos(psi) * Math.pow(Math.sin(Math.toRadians(other.longitude() - one.longitude()) / 2), 2);
    return 2 * 6371.0 * Math.asin(Math.sqrt(h));
  }

  @Test
  void theTimelineHasEveryRoadUseOfPlanJsonAtItsTimes() {
    try (Visit visit = open()) {
      List<String> drawn =
          visit.list("[...document.querySelectorAll('#vehicles .drive')].map(e => [e.parentNode.dataset.vehicle, e.dataset.run, e.dataset.enter, e.dataset.exit, e.dataset.people].join(' '))").stream().map(String::valueOf).toList();
      List<String> planned = night.listUses().stream()
          .map(use -> use.get("vehicle").asString() + " " + use.get("run").asString() + " " + use.get("enter_tick").asInt() + " " + use.get("exit_tick").asInt() + " " + use.get("people").asInt())
          .toList();
      assertThat(drawn).isNotEmpty().containsExactlyInAnyOrderElementsOf(planned);

      // Where a bar begins and ends is one straight scale of ticks, and the cursor stands on it.
      visit.moveTo(tickAt(60));
      double[] line = numbers(visit.list("[find('cursor').x1.baseVal.value, tick, ...[...document.querySelectorAll('#vehicles .drive')].filter(e => Number(e.dataset.enter) > plan.span.from)"
          + ".flatMap(e => [e.x.baseVal.value, Number(e.dataset.enter)])]"));
      double slope = (line[line.length - 2] - line[2]) / (line[line.length - 1] - line[3]);
      assertThat(slope).isPositive();
      for (int i = 0; i < line.length; i += 2) {
        assertThat(line[i]).isCloseTo(line[2] + (line[i + 1] - line[3]) * slope, within(0.01));
      }
    }
  }

  @Test
  void theHeadcountIsThatOfPlanJsonAndAddsUp() {
    try (Visit visit = open()) {
      Map<String, Integer> left = night.leftOut();
      int listed = situation.operation().households().stream().mapToInt(household -> household.members().size()).sum();
      List<Integer> rows = visit.list("[...document.querySelectorAll('#headcount td.n')].map(e => e.textContent)").stream().map(cell -> Integer.valueOf((String) cell)).toList();

      assertThat(rows.getFirst()).isEqualTo(night.peoplePlanned()).isEqualTo(visit.number("#number-planned"));
      assertThat(rows.getLast()).isEqualTo(listed);
      assertThat(rows.subList(0, rows.size() - 1).stream().mapToInt(n -> n).sum()).isEqualTo(listed);
      left.forEach((reason, people) -> assertThat(visit.text("#headcount tr:has-text('Left out: " + reason.replace('_', ' ') + "') td.n")).isEqualTo(String.valueOf(people)));
      assertThat(visit.text("#adds-up")).startsWith(listed + " listed = " + night.peoplePlanned() + " planned").doesNotContain("does not add up");
      assertThat(visit.number("#number-firm")).isEqualTo(json.get("numbers").get("people_firm").asInt());
      assertThat(visit.number("#number-bound")).isEqualTo(json.get("numbers").get("weight_bound").asInt());
    }
  }

  @Test
  void playMovesTheRunsAndStopsWhenPressedAgain() {
    try (Visit visit = open()) {
      visit.moveTo(tickAt(50));
      int begun = visit.tick();
      Object before = visit.page.evaluate("layers.runs.innerHTML");
      visit.find("#play").click();
      visit.waitUntil("tick > " + (begun + 20));
      visit.find("#play").click();

      assertThat(visit.page.evaluate("layers.runs.innerHTML")).isNotEqualTo(before);
      assertThat(visit.number("#count-moving")).isEqualTo(night.countsAt(visit.tick()).get("moving"));
      assertThat(visit.find("#play")).hasAttribute("aria-pressed", "false");
      assertThat(visit.page.evaluate("playing")).isNull();
    }
  }

  @Test
  void whatHappensNextIsTheNextThingThatThePlanHasComing() {
    try (Visit visit = open()) {
      JsonNode journey = json.get("journeys").get(0);
      int call = journey.get("call_tick").asInt();
      visit.moveTo(call);

      assertThat(visit.list("EVENTS.map(e => e[0])")).isSortedAccordingTo((a, b) -> Double.compare(((Number) a).doubleValue(), ((Number) b).doubleValue()));
      assertThat(visit.text("#next")).contains("Call ").contains(nameOf(journey.get("approaches").get(0).get("from").asString()).split(" · ")[0]);
    }
  }

  @Test
  void householdsAreFoundByIdByPlaceAndByRunAndFilteredByReasonAndHost() {
    try (Visit visit = open()) {
      JsonNode journey = json.get("journeys").get(3);
      String id = journey.get("household").asString();
      visit.find("#search").fill(id.toLowerCase(Locale.ROOT));
      assertThat(visit.find("#families tbody tr")).hasCount(1);
      assertThat(visit.find("#families tbody th")).hasText(id);

      String run = night.listUses().getFirst().get("run").asString();
      visit.find("#search").fill(run);
      assertThat(visit.find("#families tbody tr").count()).isPositive();
      assertThat(visit.list("[...document.querySelectorAll('#families tbody tr')].map(e => e.textContent)")).allMatch(row -> ((String) row).contains(run));

      visit.find("#search").fill("");
      long noRoom = json.get("left_out").valueStream().filter(out -> out.get("reason").asString().equals("no_room")).count();
      visit.find("#status").selectOption("no_room");
      assertThat(visit.find("#families tbody tr")).hasCount((int) noRoom);

      visit.find("#status").selectOption("");
      visit.find("#host").selectOption("de");
      long germany = json.get("placements").valueStream().filter(placed -> placed.get("pledge").asString().equals("de-places")).count();
      assertThat(visit.find("#families tbody tr")).hasCount((int) germany);
      assertThat(visit.find("#found")).containsText(germany + " of ");
    }
  }

  @Test
  void inArabicThePageReadsFromTheRightAndPlacesHaveTheirArabicNames() {
    try (Visit visit = open()) {
      assertThat(visit.find("html")).hasAttribute("dir", "ltr");
      String before = visit.text("#count-moving");
      visit.find("#language").click();

      assertThat(visit.find("html")).hasAttribute("dir", "rtl");
      assertThat(visit.find("html")).hasAttribute("lang", "ar");
      assertThat(visit.text("#map-h")).isEqualTo("العملية ساعة بساعة");
      assertThat(visit.text("#families thead")).contains("الأسرة").doesNotContain("household");
      assertThat(visit.text("#count-moving")).isEqualTo(before);
      JsonNode journey = json.get("journeys").get(0);
      String arabic = nameOf(journey.get("approaches").get(0).get("from").asString()).split(" · ")[1];
      assertThat(visit.find("#families tr[data-row='" + journey.get("household").asString() + "']")).containsText(arabic);
      // No English word of the page's own is left: Latin letters stand only in ids, names and what the planner wrote.
      assertThat(visit.text("main > section:nth-of-type(1)")).doesNotContainPattern("[A-Za-z]{3,}");
      assertThat(visit.text("#whereabouts")).doesNotContainPattern("[A-Za-z]{3,}");

      visit.find("#language").click();
      assertThat(visit.find("html")).hasAttribute("dir", "ltr");
    }
  }

  @Test
  void everythingWorksByKeyboardAlone() {
    try (Visit visit = open()) {
      Page keys = visit.page;
      keys.keyboard().press("Tab");
      assertThat(visit.focused()).as("first the way past the head").isEqualTo("skip");
      visit.tabTo("language");
      keys.keyboard().press("Enter");
      assertThat(visit.find("html")).hasAttribute("dir", "rtl");
      keys.keyboard().press("Enter");

      visit.tabTo("play");
      int begun = visit.tick();
      keys.keyboard().press("Space");
      visit.waitUntil("tick > " + begun);
      keys.keyboard().press("Space");
      visit.tabTo("time");
      int before = visit.tick();
      keys.keyboard().press("ArrowRight");
      assertThat(visit.tick()).isEqualTo(before + 1);
      keys.keyboard().press("Home");
      assertThat(visit.number("#count-home")).isEqualTo(night.peoplePlanned());

      visit.tabTo("map");
      String box = visit.find("#map").getAttribute("viewBox");
      keys.keyboard().press("+");
      keys.keyboard().press("ArrowLeft");
      assertThat(visit.find("#map").getAttribute("viewBox")).isNotEqualTo(box);

      for (int i = 0; i < 80 && !keys.evaluate("document.activeElement.parentNode.dataset.reason || ''").equals("no_room"); i++) {
        keys.keyboard().press("Tab");
      }
      keys.keyboard().press("Enter");
      assertThat(visit.find("details[data-reason=no_room] table")).isVisible();

      visit.tabTo("search");
      keys.keyboard().type("H0");
      visit.tabTo("status");
      keys.keyboard().press("ArrowDown");
      assertThat(visit.find("#families tbody tr").count()).isLessThan(situation.operation().households().size());
    }
  }

  @Test
  void locksAreCollectedAndSavedAsAFile() throws IOException {
    try (Visit visit = open()) {
      String household = json.get("placements").get(0).get("household").asString();
      assertThat(visit.find("#lock-save")).isDisabled();
      visit.find("#lock-household").selectOption(household);
      visit.find("#lock-act").selectOption("exclude");
      visit.find("#lock-host").selectOption("uk");
      visit.find("#lock-add").click();
      visit.find("#families tr[data-row='" + household + "'] button").click();
      visit.find("#lock-household").selectOption(household);
      visit.find("#lock-add").click();
      assertThat(visit.find("#lock-note")).hasText("already in the list");
      Download saved = visit.page.waitForDownload(() -> visit.find("#lock-save").click());

      String host = json.get("placements").get(0).get("pledge").asString().replace("-places", "");
      String lock = host.equals("uk") ? "" : household + "," + host + ",lock\r\n";
      assertThat(saved.suggestedFilename()).isEqualTo("locks.csv");
      assertThat(Files.readString(saved.path())).isEqualTo("household,host,act\r\n" + household + ",uk,exclude\r\n" + lock);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {35, 80})
  void whatStoppingWouldMeanCountsEverybodyOnce(int percent) {
    try (Visit visit = open()) {
      visit.moveTo(tickAt(percent));
      double[] now = numbers(visit.list("(s => [s.home, s.way + s.gathered, s.desk, s.across, canTurn(s) + s.cannot, s.tick])(stopAt(tick))"));

      assertThat(now[0] + now[1] + now[2] + now[3]).isEqualTo(night.peoplePlanned());
      assertThat(now[4]).as("who can turn back or not").isEqualTo(now[1]);
      assertThat((int) now[0]).isEqualTo(night.countsAt((int) now[5]).get("home"));
      assertThat(visit.text("#stop-now")).contains((int) now[0] + " stay at home");
      assertThat(visit.find("#stops tr.now")).hasCount(1);
    }
  }

  @Test
  void theHostsSectionSaysHowFarFirmPlacesFallShortAndWhatOneMorePledgeWouldDo() {
    try (Visit visit = open()) {
      int need = night.peoplePlanned();
      assertThat(visit.text("#hosts-says")).startsWith(need + " people of the plan need a place").contains("0 places are binding: " + need + " short of the need");
      assertThat(visit.text("#firm-says")).contains("0 of " + need + " people have a place; " + json.get("journeys").size() + " households have none");
      assertThat(visit.text("#one-more")).startsWith("One more binding pledge of 50 persons");
      visit.find("#firm summary").first().click();
      json.get("journeys").forEach(journey -> assertThat(visit.find(".ids").first()).containsText(journey.get("household").asString()));
      visit.find("#settling summary").click();
      assertThat(visit.find("#settling tbody tr")).hasCount(json.get("journeys").size());
    }
  }

  @Test
  void inPrintNothingIsFoldedAwayTableHeadsRepeatAndControlsAreGone() {
    try (Visit visit = open()) {
      visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      visit.page.evaluate("window.dispatchEvent(new Event('beforeprint'))");

      assertThat(visit.find("#left details:not([open])")).hasCount(0);
      assertThat(visit.find("#left table").first()).isVisible();
      assertThat(visit.page.evaluate("getComputedStyle(document.querySelector('#families thead')).display")).isEqualTo("table-header-group");
      assertThat(visit.page.evaluate("getComputedStyle(document.querySelector('#families tbody tr')).breakInside")).isEqualTo("avoid");
      for (String control : List.of("#play", "#time", "#language", "#search", "#locks-box", ".zoom")) {
        assertThat(visit.find(control)).isHidden();
      }
      visit.page.evaluate("window.dispatchEvent(new Event('afterprint'))");
      assertThat(visit.find("#left details[open]")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"1440, 900, en, true", "1440, 900, ar, false", "390, 844, en, false", "390, 844, ar, true"})
  void anAutomatedCheckOfAccessibilityFindsNothingSeriousOnScreenAndInPrint(int width, int height, String language, boolean isPrinted) throws IOException {
    try (Visit visit = chromium.open(page, width, height)) {
      if (language.equals("ar")) {
        visit.find("#language").click();
      }
      // Rows are all alike: a few take the check less time.
      visit.find("#search").fill("H00");
      assertThat(Axe.listSerious(visit.page)).isEmpty();

      if (isPrinted) {
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visit.page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(Axe.listSerious(visit.page)).isEmpty();
      }
    }
  }

  @Test
  void theCheckOfAccessibilitySeesAFault() throws IOException {
    try (Visit visit = open()) {
      visit.page.evaluate("document.querySelector('label[for=search]').remove()");
      assertThat(Axe.listSerious(visit.page, "#families-section")).anyMatch(fault -> fault.contains("#search"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void onAPhoneNothingIsWiderThanTheScreen(String language) {
    try (Visit visit = chromium.open(page, 390, 844)) {
      if (language.equals("ar")) {
        visit.find("#language").click();
      }
      assertThat(visit.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }
  }

  /** Whatever the page reads of its data is counted by a stand-in for it; nothing is embedded that is never looked at. */
  @Test
  void everyFieldOfTheEmbeddedDataIsLookedAt() {
    assertThat(fieldsNeverLookedAt(page)).isEmpty();
  }

  @Test
  void everyFieldOfAPageOfCountsIsLookedAt() throws IOException {
    Path counts = Files.writeString(dir.resolve("counts.html"), PlanPage.of(situation, planned, PageDetail.COUNTS_ONLY));

    assertThat(fieldsNeverLookedAt(counts)).isEmpty();
    try (Visit visit = chromium.open(counts, 1440, 900)) {
      visit.moveTo(tickAt(60) / 15 * 15);
      assertThat(visit.number("#count-sum")).isEqualTo(night.peoplePlanned());
      assertThat(visit.find("#families-section")).isHidden();
      assertThat(visit.find("#vehicles-section")).isHidden();
      assertThat(visit.find(".tag").nth(1)).hasText("counts only");
    }
  }

  private static List<String> fieldsNeverLookedAt(Path file) {
    try (Visit visit = chromium.open(file, 1440, 900)) {
      return FieldsLookedAt.listNeverLookedAt(visit.page);
    }
  }
}
