package org.safepassage.folder.planjson;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.safepassage.folder.planjson.Field.Kind;
import org.safepassage.operation.Change;
import org.safepassage.operation.LeftOut;

/** Every object of plan.json: writing, reading and the reference page come from it. */
final class PlanShapes {

  static final String FORMAT = "safepassage-plan/1";

  static final Shape CHANGE =
      shape("change", "One thing that a what-if changes in the situation.",
          oneOf("change", "what is changed", List.of("without_party", "without_crossing", "without_host", "relax", "suppose")),
          id("of", "the party, crossing or host that is left out; for relax one of " + String.join(", ", words(Change.Limit.values()))
              + "; for suppose one of the forms " + String.join(", ", SuppositionWords.FORMS)));

  static final Shape IN_FORCE =
      shape("plan in force", "The plan from which another was made; ticks below 0 are what had begun by it.",
          new Field("as_of", new Kind.Moment(), "UTC", "its planning moment"),
          text("fingerprint", "of the whole plan"));

  static final Shape REQUEST =
      shape("request", "What was asked for; with the facts it determines every byte of the plan.",
          new Field("as_of", new Kind.Moment(), "UTC", "the planning moment: tick 0"),
          whole("scenarios", 1, "", "1 = planned on the policy's quantiles; more = in doubt, over so many scenarios"),
          new Field("seed", new Kind.Whole(Long.MIN_VALUE, Long.MAX_VALUE), "", "of the search"),
          whole("steps", 0, "steps", "the budget of the search"),
          many("changes", "change", "the what-ifs, in order"),
          many("in_force", "plan in force", "the plan that this one goes on from; empty if it was made from scratch"));

  static final Shape NUMBERS =
      shape("numbers", "What the plan comes to; the checker recomputes them.",
          whole("people_listed", 0, "people", "all members on the roster"),
          whole("people_firm", 0, "people", "out only on what is agreed and binding"),
          whole("people_planned", 0, "people", "out if the named unconfirmed promises hold"),
          whole("people_consent_unknown", 0, "people", "of those planned, people whose consent is unknown"),
          new Field("weight_planned", new Kind.Whole(0, Long.MAX_VALUE), "people by weight", "the first aim"),
          new Field("weight_bound", new Kind.Whole(0, Long.MAX_VALUE), "people by weight", "no plan at all moves more"),
          text("bound_name", "how the bound was found"),
          new Field("margin_minutes", new Kind.Limit(), "minutes", "the least time between leaving something and its loss; none = nothing used is ever lost"),
          new Field("exposure", new Kind.Whole(0, Long.MAX_VALUE), "thousandths", "person-minutes times danger"),
          tick("last_across_tick", "when the last person is across; 0 if nobody crosses"),
          new Field("expected", new Kind.Maybe("expected"), "", "what it comes to on the mean; left away on one scenario"),
          new Field("finish_bound", new Kind.Maybe("finish bound"), "", "how early everybody can be across; only where the second of `policy.aims` is last_across"));

  static final Shape FINISH_BOUND =
      shape("finish bound", "No plan that brings out the same people has the last across earlier.",
          new Field("microseconds", new Kind.Whole(0, Long.MAX_VALUE), "microseconds", "from the planning moment, not rounded to ticks"),
          text("name", "how it was found"));

  static final Shape EXPECTED =
      shape("expected", "The mean over scenarios that the search has not seen: numbers `request.scenarios` on, by `request.seed`. It rests on the policy's assumptions of what may go wrong.",
          whole("scenarios", 1, "", "over how many"),
          new Field("people_thousandths", new Kind.Whole(0, Long.MAX_VALUE), "thousandths", "people out, on the mean"),
          new Field("error_thousandths", new Kind.Whole(0, Long.MAX_VALUE), "thousandths", "half of the 95 % sampling interval of that mean"),
          new Field("weight_thousandths", new Kind.Whole(0, Long.MAX_VALUE), "thousandths", "the same by weight: the first aim in doubt"),
          new Field("bound_thousandths", new Kind.Whole(0, Long.MAX_VALUE), "thousandths", "no plan that keeps the rules has more by weight on the mean"));

  static final Shape PROSPECTS =
      shape("prospects", "How likely each part of the plan is to come off, over the same scenarios.",
          many("runs", "run prospect", "of each run"),
          many("households", "household prospect", "of each household that moves"));

  static final Shape RUN_PROSPECT =
      shape("run prospect", "How likely a run is to come to its end.",
          id("run", "the run"),
          new Field("chance_thousandths", new Kind.Whole(0, 1000), "thousandths", "the share of scenarios in which it does"),
          new Field("margin_minutes", new Kind.Limit(), "minutes", "the least time between leaving something with people aboard and its likely loss; none = none of it is ever lost"));

  static final Shape HOUSEHOLD_PROSPECT =
      shape("household prospect", "How likely a household is to get out, and how late it can leave.",
          id("household", "the household"),
          new Field("chance_thousandths", new Kind.Whole(0, 1000), "thousandths", "the share of scenarios in which it is out"),
          tick("safe_at_50_tick", "the latest moment to leave with its planned way still open in half of the scenarios; -1 = there is none"),
          tick("safe_at_80_tick", "the same in 80 % of them"),
          tick("safe_at_95_tick", "the same in 95 % of them"));

  static final Shape NOTICE =
      shape("notice", "A party told of the operation.", id("party", "the party"), tick("tick", "when it is told"));

  static final Shape LIST_SENT =
      shape("list", "The cleared list of a gate, sent to its holder.",
          id("crossing", "the gate"), tick("tick", "when it is sent"), texts("households", "whose lines are on it"));

  static final Shape STOP =
      shape("stop", "A vehicle standing at a place.",
          id("place", "where"), tick("arrive_tick", "it stands from then"), tick("depart_tick", "it leaves then"));

  static final Shape ROAD_USE =
      shape("road use", "A road driven or walked, in use in [enter_tick, exit_tick).",
          id("road", "the road"),
          id("from", "the end where it is entered"),
          tick("enter_tick", "it is entered at the start of this tick"),
          tick("exit_tick", "the other end is reached at the start of this tick"));

  static final Shape RUN =
      shape("run", "One trip of one vehicle, from where it stood over pick-ups to the fence of a gate.",
          id("id", "the run's own id"),
          id("vehicle_group", "the vehicle's group"),
          whole("vehicle_number", 1, "", "which of the group, from 1"),
          many("stops", "stop", "where it stands, in order"),
          new Field("drives", new Kind.ManyLists("road use"), "", "one list of road uses between each two stops"));

  static final Shape WALK =
      shape("walk", "A leg on foot.", oneOf("by", "tells legs apart", List.of("walk")), many("roads", "road use", "the roads walked"));

  static final Shape DRIVE =
      shape("drive", "A leg in the household's own car, left at the end.",
          oneOf("by", "tells legs apart", List.of("drive")), many("roads", "road use", "the roads driven"));

  static final Shape RIDE =
      shape("ride", "A leg in the vehicle of a run.",
          oneOf("by", "tells legs apart", List.of("ride")),
          id("run", "the run"),
          whole("board_stop", 0, "", "the stop of the run at which they board, from 0"),
          whole("alight_stop", 0, "", "the stop of the run at which they leave, from 0"));

  static final Shape PASSAGE =
      shape("passage", "Past a gate, at a desk in [start_tick, end_tick).",
          oneOf("by", "tells legs apart", List.of("passage")),
          id("crossing", "the gate"),
          whole("window", 0, "", "which of the gate's windows, from 0"),
          tick("start_tick", "the desk is held from then"),
          tick("end_tick", "they are past it then"));

  static final Shape APPROACH =
      shape("approach", "How the members who are at one place reach the first gate.",
          texts("members", "who"),
          id("from", "where they are"),
          tick("leave_tick", "when they leave"),
          many("legs", "leg", "one walk or drive, then one ride; either may be missing"));

  static final Shape JOURNEY =
      shape("journey", "A household's way out.",
          id("household", "the household"),
          id("chain", "its chain of crossings"),
          tick("call_tick", "when it is told to go"),
          many("approaches", "approach", "one for each place where members are"),
          many("onward", "leg", "from the first passage on, all together: passages and rides in turn, ending with a passage"));

  static final Shape PLACEMENT =
      shape("placement", "Where a household goes for good.",
          id("household", "the household"),
          id("pledge", "by which pledge"),
          whole("depart_week", 0, "weeks", "in which week after the camp is reached it leaves, from 0"),
          new Field("beyond_leave_by", new Kind.YesNo(), "", "true if that is after the camp's date"));

  static final Shape LEFT_OUT =
      shape("left out", "A household that is not on the plan.",
          id("household", "the household"),
          oneOf("reason", "the first reason that holds", words(LeftOut.Reason.values())),
          text("sentence", "the reason in one sentence, with the values that decide it"),
          texts("suppose", "what would bring it on the plan, all of it, each in the form of a change; empty if nothing of the catalogue does"),
          texts("displaces", "who would come off if it were put first as things are, without that; empty if it could not go then"),
          text("change", "the same in one sentence; blank if nothing does"));

  static final Shape PLAN =
      shape("plan", "The whole file.",
          oneOf("format", "the format of this file", List.of(FORMAT)),
          new Field("tick_seconds", new Kind.Whole(1, 900), "seconds", "how long a tick is"),
          new Field("request", new Kind.One("request"), "", "what was asked for"),
          text("facts_fingerprint", "of the facts as of the planning moment"),
          new Field("numbers", new Kind.One("numbers"), "", "what the plan comes to"),
          many("notices", "notice", "which parties are told, and when"),
          many("lists", "list", "cleared lists sent"),
          many("runs", "run", "trips of vehicles"),
          many("journeys", "journey", "who moves when and how"),
          many("placements", "placement", "who settles where"),
          many("left_out", "left out", "who is not on the plan, and why"),
          texts("binds", "what the plan is short of, strongest first"),
          new Field("prospects", new Kind.Maybe("prospects"), "", "how likely its parts come off; left away on one scenario"));

  static final List<Shape> LEGS = List.of(WALK, DRIVE, RIDE, PASSAGE);

  static final List<Shape> ALL =
      List.of(PLAN, REQUEST, CHANGE, IN_FORCE, NUMBERS, EXPECTED, FINISH_BOUND, NOTICE, LIST_SENT, RUN, STOP, ROAD_USE, JOURNEY, APPROACH, WALK, DRIVE, RIDE,
          PASSAGE, PLACEMENT, LEFT_OUT, PROSPECTS, RUN_PROSPECT, HOUSEHOLD_PROSPECT);

  private PlanShapes() {}

  private static Shape shape(String name, String meaning, Field... fields) {
    return new Shape(name, meaning, List.of(fields));
  }

  private static Field id(String name, String meaning) {
    return new Field(name, new Kind.Text(false), "", meaning);
  }

  private static Field text(String name, String meaning) {
    return new Field(name, new Kind.Text(true), "", meaning);
  }

  private static Field texts(String name, String meaning) {
    return new Field(name, new Kind.Texts(), "", meaning);
  }

  private static Field tick(String name, String meaning) {
    return new Field(name, new Kind.Tick(), "ticks", meaning);
  }

  private static Field whole(String name, long least, String unit, String meaning) {
    return new Field(name, new Kind.Whole(least, Integer.MAX_VALUE), unit, meaning);
  }

  private static Field many(String name, String shape, String meaning) {
    return new Field(name, new Kind.Many(shape), "", meaning);
  }

  private static Field oneOf(String name, String meaning, List<String> words) {
    return new Field(name, new Kind.OneOf(words), "", meaning);
  }

  static List<String> words(Enum<?>[] values) {
    return Stream.of(values).map(PlanShapes::word).toList();
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
