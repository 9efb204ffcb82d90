package org.safepassage.folder.generate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/**
 * A synthetic operation, whole: the same texts for the same size and seed, on any machine. What holds of every one of them stands
 * in docs/generated.md.
 *
 * @param people how many are on the roster
 */
public record GeneratedOperation(int people, long seed) {
  /** With fewer people there would be no room for the kinds of household. */
  public static final int LEAST_PEOPLE = 50;

  /** With many more, members.csv would have more cells than are read ({@code CsvTable.MOST_CELLS_OF_PEOPLE}). */
  public static final int MOST_PEOPLE = 1_000_000;

  public GeneratedOperation {
    if (people < LEAST_PEOPLE || people > MOST_PEOPLE) {
      throw new IllegalArgumentException(people + " people: there can be from " + LEAST_PEOPLE + " to " + MOST_PEOPLE);
    }
  }

  /** As in operation.yaml. */
  public String name() {
    return "generated-" + people + "-" + seed;
  }

  /** Each file's name and text, as an operation folder holds them. */
  public Map<String, String> listTexts() {
    Timeline time = Timeline.of(seed, people);
    Land land = new Land(seed, people);
    Front front = new Front(seed, land, time);
    Roster roster = new Roster(seed, people, land, front, Reception.HOSTS);
    WaysOut waysOut = new WaysOut(seed, land, time, roster.families());
    Ground ground = new Ground(seed, land, front, time, people);
    Fleets fleets = new Fleets(seed, land, front, time, roster);
    Reception reception = new Reception(time, people);
    ReportRows reports = new ReportRows(time);
    ground.report(reports);
    waysOut.report(reports);
    reception.report(reports);
    fleets.report(reports);
    roster.report(reports);
    Map<Table, String> tables = new LinkedHashMap<>();
    tables.put(FolderSchema.PARTIES, Parties.parties(front.hasTwoSides()));
    tables.put(FolderSchema.SOURCES, Parties.sources());
    tables.put(FolderSchema.PLACES, ground.places());
    tables.put(FolderSchema.ROADS, ground.roads());
    tables.put(FolderSchema.ROAD_WINDOWS, ground.roadWindows());
    tables.put(FolderSchema.CROSSINGS, waysOut.crossings());
    tables.put(FolderSchema.CHAINS, waysOut.chains());
    tables.put(FolderSchema.CAMPS, reception.camps());
    tables.put(FolderSchema.VEHICLES, fleets.vehicles());
    tables.put(FolderSchema.HOUSEHOLDS, roster.households(time));
    tables.put(FolderSchema.MEMBERS, roster.members());
    tables.put(FolderSchema.HOSTS, reception.hosts());
    tables.put(FolderSchema.PLEDGES, reception.pledges());
    tables.put(FolderSchema.REPORTS, reports.text());
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(FolderSchema.OPERATION.file(), operation(time, front));
    tables.forEach((table, text) -> texts.put(table.file(), text));
    texts.put("README.txt", readme());
    return texts;
  }

  private String operation(Timeline time, Front front) {
    String hostile = front.hasTwoSides() ? "first-front, second-front" : "first-front";
    return String.join(
        "\n",
        "# Synthetic: made by safepassage generate --people " + people + " --seed " + seed + ". Nothing in it exists.",
        "format: " + FolderSchema.FORMAT,
        "name: " + name(),
        "title: Generated operation of " + people + " people, seed " + seed,
        "synthetic: yes",
        "zone: Etc/UTC",
        "tick_seconds: 60",
        "default_as_of: " + time.at(0),
        "policy:",
        "  never_relied_on: [" + hostile + "]",
        "  must_be_told: {state-a: 60, mission: 60}",
        "  must_not_learn: [" + hostile + "]",
        "  least_permission: offered",
        "  least_pledge: offered",
        "  least_grade: C3",
        "  loss_quantile: 0.5",
        "  earliest_call_minutes_before_opening: 240",
        "");
  }

  private String readme() {
    return """
        SYNTHETIC. A program made this operation up from a size and a seed; no place, party, promise or person in it exists.
        Its land lies in the open Atlantic on purpose. Made with:
          safepassage generate --people PEOPLE --seed SEED
        """
        .replace("PEOPLE", Integer.toString(people))
        .replace("SEED", Long.toString(seed));
  }
}
