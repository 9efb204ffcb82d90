package org.safepassage.folder.planjson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;

/** What holds because a plan's lists are read and written item by item. */
class PlanItemByItemTest {
  private static final String TEXT = PlanJson.write(PlanJsonTest.everything(), 60);
  private static final String NOTICES = "\"notices\": [\n";

  private static Plan read(String text) {
    return switch (PlanJson.read("plan.json", text)) {
      case PlanReading.Read read -> read.plan();
      case PlanReading.Refused refused -> fail(refused.problems().toString());
    };
  }

  private static List<String> problems(PlanReading reading) {
    return switch (reading) {
      case PlanReading.Read read -> List.of();
      case PlanReading.Refused refused -> refused.problems().stream().map(Problem::sentence).toList();
    };
  }

  private static List<String> problems(String text) {
    return problems(PlanJson.read("plan.json", text));
  }

  private static String withNotices(String more) {
    return TEXT.replace(NOTICES, NOTICES + more);
  }

  /** The length of ticks and the request as the last of all fields. */
  private static String withTheRequestLast() {
    String length = "  \"tick_seconds\": 60,\n";
    int from = TEXT.indexOf("  \"request\": {");
    int to = TEXT.indexOf("  \"facts_fingerprint\"");
    String request = TEXT.substring(from, to).stripTrailing().replaceFirst(",$", "");
    String rest = (TEXT.substring(0, from) + TEXT.substring(to)).replace(length, "").stripTrailing();
    return rest.substring(0, rest.length() - 1).stripTrailing() + ",\n" + length + request + "\n}\n";
  }

  @Test
  void aRequestBehindTheListsStillReadsAndJudgesTheirMoments() {
    String text = withTheRequestLast();

    assertThat(read(text)).isEqualTo(PlanJsonTest.everything());
    assertThat(problems(text.replace("2018-07-15T21:46:00Z", "2018-07-15T21:47:00Z")))
        .singleElement()
        .asString()
        .contains("/notices/0/at: \"2018-07-15T21:47:00Z\" is not the moment of tick 3, which is 2018-07-15T21:46:00Z");
  }

  @Test
  void withoutASoundLengthOfTicksNoMomentIsCalledWrong() {
    assertThat(problems(TEXT.replace("\"tick_seconds\": 60", "\"tick_seconds\": 61"))).singleElement().asString().contains("/tick_seconds: \"61\" does not divide");
  }

  @Test
  void aPlanMayHoldMoreValuesThanFitIntoMemoryAtOnce() {
    assertThat(read(withNotices("{\"party\":\"un\",\"tick\":3},\n".repeat(700_000))).notices()).hasSize(700_001);
  }

  @Test
  void anItemOfTooManyValuesIsRefusedWithItsLineAndPointer() {
    String much = "{\"party\":[" + "0,".repeat(2_000_000) + "0],\"tick\":3},\n";

    assertThat(problems(withNotices("{\"party\":\"un\",\"tick\":3},\n" + much)))
        .containsExactly("plan.json:" + (line(NOTICES) + 2) + " /notices/1: holds more than 2000000 values. Maybe it is another file.");
  }

  @Test
  void aPlanOfTooManyValuesBesideItsListsIsRefused() {
    assertThat(problems(TEXT.replace("\"binds\": [", "\"binds\": [" + "0,".repeat(2_000_000))))
        .containsExactly("plan.json: holds more than 2000000 values. Maybe it is another file.");
  }

  @Test
  void aProblemFarIntoAListHasItsLineAndPointer() {
    String text = withNotices("{\"party\":\"un\",\"tick\":3},\n".repeat(99_999) + "{\"party\":\"un\",\"tack\":3, \"tack\":3},\n");
    int line = line(NOTICES) + 100_000;

    assertThat(problems(text))
        .allSatisfy(problem -> assertThat(problem).startsWith("plan.json:" + line + " /notices/99999"))
        .anySatisfy(problem -> assertThat(problem).contains("/notices/99999/tack: \"tack\" is no field of a notice. Maybe \"tick\"."))
        .anySatisfy(problem -> assertThat(problem).contains("/notices/99999/tack: comes twice"))
        .hasSize(3);
  }

  @Test
  void aListThatComesTwiceIsRefused() {
    assertThat(problems(TEXT.replace("\"binds\": [", "\"notices\": [], \"binds\": ["))).singleElement().asString().contains("/notices: comes twice");
  }

  @Test
  void aListThatIsNoneIsRefused() {
    assertThat(problems(TEXT.replace(NOTICES, "\"notices\": 3, \"lost\": [\n"))).anySatisfy(problem -> assertThat(problem).contains("/notices: \"3\" is no list in [ ]"));
  }

  @Test
  void whatIsWrongThroughoutIsSaidAThousandTimes() {
    assertThat(problems(withNotices("{},\n".repeat(100_000)))).hasSize(1_001).last().asString().contains("has 199000 more problems");
  }

  @Test
  void textAfterTheEndIsRefusedWithItsLine() {
    assertThat(problems(TEXT + "{}")).singleElement().asString().startsWith("plan.json:" + (line("\n}\n") + 2) + ": goes on after its end");
  }

  @Test
  void bytesThatAreNoTextFarIntoAFileNameTheirLine(@TempDir Path folder) throws IOException {
    String many = withNotices("{\"party\":\"un\",\"tick\":3},\n".repeat(100_000)).replace("ü", "u");
    int end = (int) many.lines().count();

    assertThat(problems(PlanJson.read(Files.writeString(folder.resolve("nul.json"), many + "\0")))).containsExactly(
        "nul.json:" + (end + 1) + ": holds a NUL byte. Maybe it is no text file, or saved as UTF-16: save it as \"CSV UTF-8\".");
    assertThat(problems(PlanJson.read(Files.write(folder.resolve("bytes.json"), (many + "\u00E9").getBytes(StandardCharsets.ISO_8859_1))))).containsExactly(
        "bytes.json:" + (end + 1) + ": holds bytes that are not UTF-8. Maybe it was saved as Windows-1256: save it as \"CSV UTF-8\".");
  }

  @Test
  void whatIsNoFileOrLinksToOneIsRefused(@TempDir Path folder) throws IOException {
    Path plan = Files.writeString(folder.resolve("plan.json"), TEXT);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), plan);

    assertThat(problems(PlanJson.read(folder))).singleElement().asString().contains("is not a file");
    assertThat(problems(PlanJson.read(link))).singleElement().asString().startsWith("link.json: is a link to another file");
    assertThat(problems(PlanJson.read(Files.writeString(folder.resolve("empty.json"), "")))).singleElement().asString().startsWith("empty.json:1: is empty");
  }

  @Test
  void equalIdsAreOneObject() {
    Plan plan = read(TEXT);
    Leg.Walk walk = (Leg.Walk) plan.journeys().getFirst().approaches().getFirst().legs().getFirst();

    assertThat(plan.runs().getFirst().stops().getFirst().place()).isSameAs(walk.roads().getFirst().from());
    assertThat(plan.runs().getFirst().drives().getFirst().getFirst().road()).isSameAs(walk.roads().getFirst().road());
    assertThat(plan.journeys().getFirst().household().value()).isSameAs(plan.placements().getFirst().household().value());
  }

  @Test
  void writtenAsAStreamItHasTheBytesOfItsText() throws IOException, NoSuchAlgorithmException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PlanJson.write(PlanJsonTest.everything(), 60, out);
    byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(out.toByteArray()).isEqualTo(text);
    assertThat(PlanJson.fingerprint(PlanJsonTest.everything(), 60)).isEqualTo("sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)));
  }

  /** Of the first line that holds this, from 1. */
  private static int line(String part) {
    return (int) TEXT.substring(0, TEXT.indexOf(part)).chars().filter(c -> c == '\n').count() + 1;
  }
}
