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
import org.safepassage.plan.Planner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of a plan of the example one-bus; how it looks and acts in a browser is not tested here. */
@Tag("locale")
class PlanPageTest {
  private static Situation situation;
  private static Plan plan;

  @BeforeAll
  static void plan() {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "one-bus"));
    situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 60, List.of());
    plan = new Planner(situation, request, "sha256:of-nothing", 1).plan(progress -> {}, () -> false).plan();
  }

  private static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static JsonNode data(boolean countsOnly) {
    String text = find("id=\"data\">(.*?)</script>", PlanPage.of(situation, plan, countsOnly));
    return JsonMapper.builder().build().readTree(text);
  }

  @Test
  void everybodyIsCountedOnce() {
    JsonNode data = data(false);
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
    for (JsonNode group : data(false).get("groups")) {
      people += group.get("people").asInt();
      int before = -1;
      for (JsonNode phase : group.get("phases")) {
        assertThat(phase.get("tick").asInt()).isGreaterThanOrEqualTo(before);
        before = phase.get("tick").asInt();
      }
      assertThat(group.get("phases").get(0).get("what").asString()).isEqualTo("home");
    }
    assertThat(people).isEqualTo(plan.numbers().peoplePlanned());
  }

  @Test
  void countsOnlyNamesNoHouseholdNoRunAndNobodysWay() {
    String page = PlanPage.of(situation, plan, true);
    JsonNode data = data(true);

    situation.operation().households().forEach(household -> assertThat(page).doesNotContain("\"" + household.id().value() + "\""));
    assertThat(data.get("families")).isEmpty();
    assertThat(data.get("vehicles")).isEmpty();
    assertThat(data.get("groups")).isEmpty();
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
    String page = PlanPage.of(situation, plan, false);
    // The only address is the name of a namespace, which nobody is asked for.
    assertThat(page.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:", "src=", "href=\"/", "@import", "url(http");
    assertThat(find("Content-Security-Policy\" content=\"(.*?)\"", page)).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe");
    assertThat(page).doesNotContain("{{");
  }

  @Test
  void theSamePlanGivesTheSamePage() {
    assertThat(PlanPage.of(situation, plan, false)).isEqualTo(PlanPage.of(situation, plan, false));
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    String page = PlanPage.of(situation, plan, false);
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
