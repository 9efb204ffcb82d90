package org.safepassage.publish.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.PlanNumbers;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.PledgeId;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/** What a host's files hold, opened byte by byte, in an operation in which every field carries a mark of its owner. */
@Tag("locale")
class HostFilesTest {
  @TempDir static Path dir;
  private static MarkedFolder marked;
  private static Situation situation;
  private static Plan plan;
  private static Map<String, byte[]> files;

  @BeforeAll
  static void plan() throws IOException {
    marked = new MarkedFolder(dir.resolve("marked"));
    marked.write(Path.of("..", "examples", "one-bus"));
    LoadResult read = OperationFolder.load(dir.resolve("marked"));
    assertThat(read).as(read.toString()).isInstanceOf(Loaded.class);
    situation = Situations.asOf(((Loaded) read).operation(), ((Loaded) read).operation().defaultAsOf(), List.of());
    plan = placedByHand();
    files = HostFiles.of(situation, plan);
  }

  /** Each owner's households are placed with its own host; nobody's are left out. */
  private static Plan placedByHand() {
    List<Placement> placements = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (String owner : MarkedFolder.OWNERS) {
      for (int h = 0; h < MarkedFolder.HOUSEHOLDS_EACH; h++) {
        HouseholdId household = new HouseholdId(MarkedFolder.household(owner, h));
        if (owner.equals("nobody")) {
          leftOut.add(new LeftOut(household, LeftOut.Reason.NO_ROOM, MarkedFolder.mark(owner, "sentence"), Optional.empty()));
        } else {
          placements.add(new Placement(household, new PledgeId(MarkedFolder.mark(owner, "pledge")), h, h == 2));
        }
      }
    }
    PlanNumbers numbers = new PlanNumbers(36, 0, 0, 0, 0, 0, "none", Limits.NONE, 0, 0);
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 1, List.of());
    return new Plan(request, "sha256:of-nothing", numbers, List.of(), List.of(), List.of(), List.of(), placements, leftOut, List.of());
  }

  /** Name and content of every file of a host, and of every part of its workbook; as text of one byte a letter, so that no byte is lost. */
  private static Map<String, String> listParts(String owner) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (file.getKey().startsWith(MarkedFolder.mark(owner, "host") + "/")) {
        parts.put(file.getKey(), new String(file.getValue(), StandardCharsets.ISO_8859_1));
        if (file.getKey().endsWith(".xlsx")) {
          unzip(file.getValue()).forEach((name, content) -> parts.put(file.getKey() + "!" + name, new String(content, StandardCharsets.ISO_8859_1)));
        }
      }
    }
    return parts;
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 2, 1, 0, 0));
        assertThat(entry.getComment()).isNull();
        assertThat(entry.getExtra()).isNull();
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    return parts;
  }

  private static Stream<String> encoded(String mark) {
    return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .map(charset -> new String(mark.getBytes(charset), StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c", "nobody"})
  void aHostsFilesHoldNoMarkOfAnybodyElse(String owner) throws IOException {
    Map<String, String> parts = listParts(owner);
    assertThat(parts).hasSizeGreaterThanOrEqualTo(4 + 7);

    for (String other : MarkedFolder.OWNERS) {
      if (!other.equals(owner)) {
        assertThat(marked.marks.get(other)).hasSizeGreaterThan(20);
        for (String mark : marked.marks.get(other)) {
          parts.forEach((name, content) -> encoded(mark).forEach(bytes -> assertThat(name + "\n" + content).as(name).doesNotContain(bytes)));
        }
      }
    }
  }

  /** A test that looks for marks must be able to find one. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "c"})
  void aHostsFilesHoldItsOwnCasesAndOfTheseOnlyWhatItNeeds(String owner) throws IOException {
    Map<String, String> parts = listParts(owner);
    String all = String.join("\n", parts.values());

    for (int h = 0; h < MarkedFolder.HOUSEHOLDS_EACH; h++) {
      assertThat(parts.get(MarkedFolder.mark(owner, "host") + "/cases.csv")).contains(MarkedFolder.household(owner, h));
      assertThat(parts.get(MarkedFolder.mark(owner, "host") + "/cases.xlsx!xl/worksheets/sheet1.xml")).contains(MarkedFolder.household(owner, h));
    }
    String bare = all.replaceAll("mk-" + owner + "-(household\\d|languages|pledge|host)", "");
    marked.marks.get(owner).forEach(mark -> assertThat(bare).doesNotContain(mark));
  }

  @Test
  void theRestIsOneNumberThatIsTheSameWhereverTheOthersGo() throws IOException {
    Plan elsewhere =
        new Plan(
            plan.request(), plan.factsFingerprint(), plan.numbers(), plan.notices(), plan.lists(), plan.runs(), plan.journeys(),
            plan.placements().stream().filter(placement -> placement.household().value().startsWith("mk-a-")).toList(), List.of(), List.of());

    Map<String, byte[]> then = HostFiles.of(situation, elsewhere);

    for (String file : List.of("cases.csv", "pledges.csv", "counts.csv", "cases.xlsx")) {
      String name = MarkedFolder.mark("a", "host") + "/" + file;
      assertThat(then.get(name)).as(file).isEqualTo(files.get(name));
    }
    assertThat(new String(files.get("mk-a-host/counts.csv"), StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFwho,households,people\r\nyour cases,3,9\r\nall others,9,27\r\n");
  }

  @Test
  void aWorkbookHasNoPartButItsSheetsAndNoWordOfWhoMadeItWhen() throws IOException {
    byte[] workbook = files.get("mk-a-host/cases.xlsx");

    Map<String, byte[]> parts = unzip(workbook);
    assertThat(parts.keySet())
        .containsExactly(
            "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml");
    parts.forEach(
        (name, content) ->
            assertThat(new String(content, StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT))
                .as(name)
                .doesNotContain("docprops", "creator", "author", "created", "modified", "company", "hidden", "definedname", "comment", "safepassage", "safe passage"));
    assertThat(HostFiles.of(situation, plan).get("mk-a-host/cases.xlsx")).isEqualTo(workbook);
  }

  @Test
  void anotherProgramReadsTheSameFromTheWorkbookAsFromTheTables() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(files.get("mk-b-host/cases.xlsx")))) {
      List<Sheet> sheets = workbook.getSheets().toList();
      assertThat(sheets).extracting(Sheet::getName).containsExactly("cases", "pledges", "counts");
      for (Sheet sheet : sheets) {
        assertThat(sheet.getVisibility()).isEqualTo(SheetVisibility.VISIBLE);
        List<String> rows = sheet.read().stream().map(HostFilesTest::cells).toList();
        String csv = new String(files.get("mk-b-host/" + sheet.getName() + ".csv"), StandardCharsets.UTF_8).replace("\uFEFF", "");
        assertThat(rows).containsExactlyElementsOf(csv.lines().toList());
      }
    }
  }

  private static String cells(Row row) {
    return String.join(",", row.stream().map(cell -> cell == null ? "" : cell.getText()).toList());
  }

  @Test
  void textThatAWorkbookCannotHoldIsMendedAndNeverBecomesAFormula() throws IOException {
    HostTable odd =
        new HostTable("odd", List.of("a"), List.of(List.of(new HostTable.Text("=1+1")), List.of(new HostTable.Text("<&>\u0001\uD800 نوى")), List.of(new HostTable.Text("x".repeat(40_000)))));

    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(PlainWorkbook.bytes(List.of(odd))))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(1).getCell(0).getFormula()).isNull();
      assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
      assertThat(rows.get(2).getCellText(0)).isEqualTo("<&>   نوى");
      assertThat(rows.get(3).getCellText(0)).hasSize(32_767);
    }
  }
}
