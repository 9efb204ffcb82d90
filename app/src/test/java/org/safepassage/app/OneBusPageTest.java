package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.Terminal.Answer;

/** What the page of the example one-bus tells a new user to edit gives what it says: the edits and the counts are read from it. */
class OneBusPageTest {
  /** A fenced block in an item of a list, and the file last named before it. */
  private static final Pattern ROWS = Pattern.compile("`(\\w+\\.csv)`[^`]*:\n\n +```\n(.*?) +```\n", Pattern.DOTALL);

  private static final Pattern CELL =
      Pattern.compile("In `(\\w+\\.csv)`,(?: row `(\\w+)`,)? column `(\\w+)`: change (\\S+)\\s+to\\s+(\\S+?)\\.\\s");

  private static final Pattern PROMISE = Pattern.compile("Change `([^`]+)` to `([^`]+)` and all (\\d+) are on the plan");

  @TempDir Path dir;
  private Terminal terminal;
  private String page;

  @BeforeEach
  void stand() throws IOException {
    terminal = new Terminal(dir);
    Path bus = terminal.copyExample("one-bus", "bus");
    page = Files.readString(bus.resolve("README.md"));
    assertThat(edits()).hasSize(3);
  }

  private List<String> edits() {
    return List.of(page.split("\n\\d\\. ")).stream().skip(1).toList();
  }

  @Test
  void uneditedEverybodyIsOnThePlan() {
    int people = stated(page, "families \\((\\d+) people\\)");

    assertThatPlanned(people, people);
  }

  @Test
  void aFamilyMoreIsLeftOut() {
    addTheFamily();

    assertThatPlanned(stated(edits().get(0), "(\\d+) of \\d+ people are planned"), stated(edits().get(0), "\\d+ of (\\d+) people are planned"));
  }

  @Test
  void theGateClosedAnHourEarlierLeavesOneRunWithAndWithoutTheFamily() {
    int planned = stated(edits().get(1), "(\\d+) people are planned");
    changeCell(edits().get(1));
    assertThatPlanned(planned, 27);

    addTheFamily();
    assertThatPlanned(planned, 31);
  }

  @Test
  void moreSeatsAndThenMorePlacesBringTheFamilyAlong() {
    addTheFamily();
    changeCell(edits().get(2));
    assertThatPlanned(stated(edits().get(2), "(\\d+) people are planned"), 31);

    Matcher promise = found(PROMISE, edits().get(2));
    replaceOnce("bus/reports.csv", promise.group(1), promise.group(2));
    assertThatPlanned(Integer.parseInt(promise.group(3)), 31);
  }

  private void addTheFamily() {
    Matcher rows = ROWS.matcher(edits().get(0));
    int files = 0;
    for (; rows.find(); files++) {
      String file = "bus/" + rows.group(1);
      terminal.write(file, terminal.read(file) + rows.group(2).replaceAll("(?m)^ +", ""));
    }
    assertThat(files).isEqualTo(2);
  }

  private void changeCell(String edit) {
    Matcher cell = found(CELL, edit);
    String from = cell.group(4).replaceAll("[`…]", "");
    String to = cell.group(5).replaceAll("[`…]", "");
    String file = "bus/" + cell.group(1);
    int column = List.of(terminal.read(file).lines().findFirst().orElseThrow().split(",")).indexOf(cell.group(3));
    String id = cell.group(2);
    String row = terminal.read(file).lines().skip(1).filter(line -> id == null || line.startsWith(id + ",")).findFirst().orElseThrow();
    String value = row.split(",")[column];
    assertThat(value).endsWith(from);
    String[] cells = row.split(",", -1);
    cells[column] = value.substring(0, value.length() - from.length()) + to;
    replaceOnce(file, row, String.join(",", cells));
  }

  private void replaceOnce(String file, String from, String to) {
    String text = terminal.read(file);
    assertThat(text.split(Pattern.quote(from), -1)).as(from).hasSize(2);
    terminal.write(file, text.replace(from, to));
  }

  private void assertThatPlanned(int planned, int listed) {
    assertThat(good("validate", "bus")).contains(" is valid: " + listed + " people in ");
    String summary = good("plan", "bus", "--out", "plan");
    assertThat(stated(summary, "planned +(\\d+) people out")).isEqualTo(planned);
    assertThat(stated(summary, "bound +(\\d+) by weight")).isBetween(planned, listed);
    assertThat(stated(summary, "listed +(\\d+) ")).isEqualTo(listed);
    assertThat(good("check", "bus", "plan/plan.json"))
        .contains(": " + listed + " listed = " + planned + " planned + 0 staying + " + (listed - planned) + " left out");
  }

  private String good(String... words) {
    Answer answer = terminal.type(words);
    assertThat(answer.err()).doesNotContain("safepassage:").doesNotContain("warning");
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  private static int stated(String text, String pattern) {
    return Integer.parseInt(found(Pattern.compile(pattern), text.replaceAll("\\s+", " ")).group(1));
  }

  private static Matcher found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
    return matcher;
  }
}
