package org.safepassage.folder.schema;

import static org.safepassage.folder.schema.Columns.*;

import java.util.List;
import org.safepassage.folder.schema.Table.IfEmpty;

/** The keys of operation.yaml; those of the policy have the prefix {@code policy.}. */
final class OperationKeys {

  static final Table TABLE =
      new Table(
          "operation.yaml",
          true,
          IfEmpty.REFUSED,
          "What holds for the whole operation, and the crisis cell's own decisions (policy).",
          List.of(
              oneOf("format", "the format of this folder", FolderSchema.FORMAT, FolderSchema.FORMAT),
              new Column("name", new CellType.GroupId(), "", REQUIRED, "a short name without spaces", "one-bus"),
              new Column("title", new CellType.Text(false), "", REQUIRED, "what the summary is headed with", "A village, a bus, a gate"),
              new Column("synthetic", new CellType.YesNo(), "", orElse("no"), "yes: the roster is made up", "yes"),
              new Column("zone", new CellType.Zone(), "", REQUIRED, "the time zone in which moments are shown", "Asia/Damascus"),
              new Column("tick_seconds", new CellType.TickSeconds(), "seconds", orElse("60"), "the planner's unit of time; divides a quarter of an hour", "60"),
              moment("default_as_of", "the moment that is planned from when none is named", "2018-07-15T21:43Z"),
              refs("policy.never_relied_on", "parties", "parties whose ground, vehicles, gates and unsupported reports open nothing", "[damascus]"),
              new Column("policy.must_be_told", new CellType.PartyMinutes(), "minutes", orElse(""), "parties that must be told, with the minutes before the first crossing", "{un: 120}"),
              refs("policy.must_not_learn", "parties", "parties that are told nothing, and whose ground, vehicles and gates are not used", "[isis]"),
              oneOfOr("policy.least_permission", "offered", "the weakest permission that is planned on", "offered",
                  "refused", "not_asked", "asked", "offered", "agreed"),
              oneOfOr("policy.least_pledge", "offered", "the weakest pledge that placements are planned on", "offered",
                  "withdrawn", "asked", "offered", "binding"),
              new Column("policy.least_grade", new CellType.GradeWord(), "", orElse("C3"), "the weakest grade that opens anything", "C3"),
              numberOr("policy.loss_quantile", new CellType.Decimal(0, true, 0.999), "0.5", "0 to 1", "ground counts as lost at this point of its loss time (0.5 = likely)", "0.5"),
              new Column("policy.earliest_call_minutes_before_opening", new CellType.Whole(0, true), "minutes", orElse("none"), "no call earlier than this before the first window opens", "480"),
              limitFrom1("policy.first_to_last_passage_minutes", "minutes", "the longest time from the first passage of the first gates to the last", "540"),
              whole("policy.least_together", 1, "1", "vehicles", "fewest loaded vehicles entering a road in one direction at the same tick", "1"),
              limitFrom1("policy.most_together", "vehicles", "most vehicles entering a road in one direction at the same tick", "6"),
              limitFrom1("policy.most_pickups", "places", "a run picks people up at no more than so many places", "1"),
              new Column("policy.aims", new CellType.ListOf(List.of("people_out", "margin", "exposure", "last_across", "placement")), "",
                  orElse("people_out margin exposure last_across placement"), "what a plan is measured by, the first first; all five, people_out first and placement last",
                  "[people_out, margin, exposure, last_across, placement]"),
              new Column("policy.floors", new CellType.GroupShares(), "share of people, 0 to 1", orElse(""), "the least share of a group's people to be on the plan, and again to be placed, as far as it can be reached; what it costs is shown", "{remote: 0.5}"),
              numberOr("policy.second_host_from", new CellType.Decimal(0, false, 1), "0.05", "share, 0 to 1", "from this refusal_rate of a pledge on, whoever is placed by it gets a second host as well", "0.05"),
              whole("policy.slack_minutes", 0, "0", "minutes", "ground is left, and a gate passed, at least so long before it counts as lost or closes", "15"),
              whole("policy.spare_seats", 0, "0", "seats", "so many seats of each vehicle stay free on every drive", "1"),
              chance("late_opening", "0.2", "that a window of a gate opens late"),
              extent("late_opening_minutes", 0, "60", "minutes", "how late at most, every extent as likely"),
              chance("early_closing", "0.15", "that a window of a gate closes early"),
              extent("early_closing_minutes", 0, "60", "minutes", "how early at most, every extent as likely"),
              chance("slow_desks", "0.2", "that the desks of a gate are slow in a window"),
              extent("slow_desks_times", 1, "1.5", "times as long", "how slow at most, every extent as likely"),
              chance("slow_road", "0.15", "that a road is slow"),
              extent("slow_road_times", 1, "1.5", "times as long", "how slow at most, every extent as likely"),
              extent("breakdowns_per_1000_km", 0, "0.3", "per 1,000 km", "breakdowns of a vehicle or an own car"),
              chance("not_reached", "0.03", "that the call does not get to a household"),
              chance("no_show", "0.02", "that a household that was called does not come"),
              whole("policy.late_wait_minutes", 0, "30", "minutes", "scenarios: a ride waits no longer than this for people who are late", "30")));

  /** An assumption that scenarios are drawn by. */
  private static Column chance(String what, String byDefault, String meaning) {
    return numberOr("policy." + what + "_chance", new CellType.Decimal(0, false, 1), byDefault, "0 to 1", "scenarios, an assumption: the chance " + meaning, byDefault);
  }

  private static Column extent(String name, double least, String byDefault, String unit, String meaning) {
    return numberOr("policy." + name, new CellType.Decimal(least, false, 10_000), byDefault, unit, "scenarios, an assumption: " + meaning, byDefault);
  }

  private OperationKeys() {}
}
