package org.safepassage.publish;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Placement;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.placement.MissedHost;
import org.safepassage.plan.placement.PlacementQuestion;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.plan.placement.PlacementStory;
import org.safepassage.publish.table.CsvText;

/** Writes a placement's files: all of them beside, then moved into place at once. Made for the cell: they name who holds which places. */
public final class PlacementFolder {
  private static final String TABLE = "placements.csv";
  private static final String SUMMARY = "placement.txt";
  private static final String CERTIFICATE = "certificate.json";
  private static final Set<String> OWN = Set.of(TABLE, SUMMARY, CERTIFICATE);

  private PlacementFolder() {}

  /**
   * Writes {@code placements.csv}, {@code placement.txt} and {@code certificate.json}.
   *
   * @param target made with its parents, or replaced if it holds a placement and nothing else
   * @return the files written, relative to {@code target}
   * @throws FileAlreadyExistsException if {@code target} is there and is no placement's folder; its reason says why
   */
  public static List<Path> write(Path target, Situation situation, PlacementQuestion question, PlacementReport report, String summary) throws IOException {
    Path whole = target.toAbsolutePath().normalize();
    refuseForeign(whole);
    Map<String, Content> files = new LinkedHashMap<>();
    files.put(TABLE, Content.of(table(situation, report)));
    files.put(SUMMARY, Content.of(summary));
    files.put(CERTIFICATE, Content.of(CertificateJson.of(question, report.answer().proof())));
    return WholeFolder.write(whole, ".placement-", files);
  }

  private static void refuseForeign(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new FileAlreadyExistsException(target.toString(), null, "is a file");
    }
    try (Stream<Path> inside = Files.list(target)) {
      List<String> foreign = inside.map(path -> String.valueOf(path.getFileName())).filter(name -> !OWN.contains(name)).sorted().toList();
      if (!foreign.isEmpty()) {
        throw new FileAlreadyExistsException(target.toString(), null, "holds " + foreign.getFirst() + ", which is no part of a placement");
      }
    }
  }

  private static String table(Situation situation, PlacementReport report) {
    Map<HouseholdId, Household> households = new LinkedHashMap<>();
    situation.operation().households().forEach(household -> households.put(household.id(), household));
    CsvText csv =
        new CsvText(
            "household", "people", "host", "pledge", "depart_week", "beyond_leave_by", "second_pledge", "reason", "host_not_got", "why_not", "held_by");
    for (PlacementStory story : report.stories()) {
      Household household = households.get(story.household());
      csv.add(row(story, household == null ? 0 : household.listMovingMembers().size(), report));
    }
    return csv.toString();
  }

  private static List<String> row(PlacementStory story, int people, PlacementReport report) {
    return List.of(
        story.household().value(),
        String.valueOf(people),
        story.host().map(host -> host.value()).orElse(""),
        story.place().map(place -> place.pledge().value()).orElse(""),
        story.place().map(place -> String.valueOf(place.departWeek())).orElse(""),
        story.place().map(Placement::beyondLeaveBy).map(beyond -> beyond ? "yes" : "no").orElse(""),
        report.secondHosts().find(story.household()).map(second -> second.pledge().value()).orElse(""),
        story.reason(),
        story.missed().map(missed -> missed.host().value()).orElse(""),
        story.missed().map(missed -> missed.why().name().toLowerCase(Locale.ROOT)).orElse(""),
        story.missed().map(PlacementFolder::holders).orElse(""));
  }

  private static String holders(MissedHost missed) {
    return String.join(" ", missed.holders().stream().map(HouseholdId::value).toList());
  }
}
