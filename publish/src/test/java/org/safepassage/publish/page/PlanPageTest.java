package org.safepassage.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a plan of the example one-bus; how it looks and acts in a browser is not tested here. */
@Tag("locale")
class PlanPageTest {
  private static Situation situation;
  private static Plan plan;
  private static Planned planned;

  @BeforeAll
  static void plan() {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "one-bus"));
    situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 60, List.of());
    planned = new Planner(situation, request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
    plan = planned.plan();
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static JsonNode data(PageDetail detail) {
    String text = find("id=\"data\">(.*?)</script>", PlanPage.of(situation, planned, detail));
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void inDoubtItHasTheMeanEachRunsChanceAndEachHouseholdsLatestSafeDepartures() {
    Planned doubtful = new Planner(situation, new PlanRequest(situation.asOf(), 30, 1, 60, List.of()), "sha256:of-nothing", 1).plan(progress -> {}, () -> false);
    String text = find("id=\"data\">(.*?)</script>", PlanPage.of(situation, doubtful, PageDetail.HOUSEHOLDS));
    JsonNode data = JsonMapper.builder().build().readTree(text);

    assertThat(data.get("numbers").get("expected").get("people").asDouble()).isEqualTo(doubtful.plan().numbers().expected().orElseThrow().people());
    assertThat(data.get("vehicles").get(0).get("runs").get(0).get("chance").asDouble()).isBetween(1.0, 100.0);
    for (JsonNode family : data.get("families")) {
      assertThat(family.get("reason").isNull()).isEqualTo(family.get("safe").size() == 3);
    }
    assertThat(data(PageDetail.HOUSEHOLDS).get("numbers").get("expected").isNull()).isTrue();
  }

  @Test
  void everybodyIsCountedOnce() {
    JsonNode data = data(PageDetail.HOUSEHOLDS);
    int leftOut = 0;
    for (JsonNode share : data.get("leftOut")) {
      leftOut += share.get("people").asInt();
    }
    JsonNode numbers = data.get("numbers");

    assertThat(numbers.get("planned").asInt()).isEqualTo(plan.numbers().peoplePlanned()).isPositive();
    assertThat(numbers.get("planned").asInt() + numbers.get("staying").asInt() + leftOut).isEqualTo(numbers.get("listed").asInt());
  }

  @Test
  void whoeverIsPlannedIsSomewhereAtEveryMoment() {
    int people = 0;
    for (JsonNode group : data(PageDetail.HOUSEHOLDS).get("groups")) {
      people += group.get("people").asInt();
      int before = -1;
      for (JsonNode phase : group.get("phases")) {
        assertThat(phase.get(0).asInt()).isGreaterThanOrEqualTo(before);
        before = phase.get(0).asInt();
      }
      assertThat(group.get("phases").get(0).get(1).asInt()).as("at home first").isZero();
    }
    assertThat(people).isEqualTo(plan.numbers().peoplePlanned());
  }

  @Test
  void countsOnlyNamesNobodyAndNoPlaceAtWhichAnybodyBoards() {
    SecretsOfAPlan.of(situation, plan).assertThatNoneIsIn(PlanPage.of(situation, planned, PageDetail.COUNTS_ONLY));
  }

  @Test
  void countsOnlyShowsNothingOfWhatHappensBeforeTheFirstGate() {
    JsonNode data = data(PageDetail.COUNTS_ONLY);

    for (String key : List.of("families", "homes", "vehicles", "groups", "roads", "messages", "binds", "stops", "turns")) {
      assertThat(data.get(key)).as(key).isEmpty();
    }
    assertThat(data.get("phases").get(0).asString()).isEqualTo("inside");
    assertThat(data.get("span").get("from").asInt()).isEqualTo(data.get("gates").get(0).get("windows").get(0).get(0).asInt());
    for (JsonNode row : data.get("series")) {
      int people = 0;
      for (int i = 1; i < row.size(); i++) {
        people += row.get(i).asInt();
      }
      assertThat(people).isEqualTo(plan.numbers().peoplePlanned());
    }
  }

  @Test
  void thePageAsksNobodyForAnythingAndItsPolicyAllowsNothingElse() {
    String page = PlanPage.of(situation, planned, PageDetail.HOUSEHOLDS);
    // The only address is the name of a namespace, which nobody is asked for.
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "src=", "href=\"/", "@import", "url(http");
    assertThat(find("Content-Security-Policy\" content=\"(.*?)\"", page)).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe");
    assertThat(page).doesNotContain("{{");
  }

  @Test
  void theSamePlanGivesTheSamePage() {
    assertThat(PlanPage.of(situation, planned, PageDetail.HOUSEHOLDS)).isEqualTo(PlanPage.of(situation, planned, PageDetail.HOUSEHOLDS));
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    String page = PlanPage.of(situation, planned, PageDetail.HOUSEHOLDS);
    String words = find("const WORDS = \\{(.*?)\\n\\};", page);
    List<String> english = keys(words.substring(words.indexOf("en: {"), words.indexOf("ar: {")));
    List<String> arabic = keys(words.substring(words.indexOf("ar: {")));

    assertThat(english).isEqualTo(arabic).hasSizeGreaterThan(80);
  }

  /** What stands before a colon and a text. */
  private static List<String> keys(String words) {
    List<String> keys = new ArrayList<>();
    Matcher matcher = Pattern.compile("(\\w+): \"(?:[^\"])*\"").matcher(words);
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
    return keys;
  }
}
