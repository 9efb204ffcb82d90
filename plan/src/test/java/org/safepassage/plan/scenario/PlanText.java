package org.safepassage.plan.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safepassage.operation.*;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.abort.AbortTable;

/**
 * A plan as a person reads it aloud.
 *
 * <pre>
 *   f1 (5) A 0:10 ~ walk ~ J 0:25/0:30 ~ bus ~ G 1:00 | G 1:00-1:10 ~ far ~ K 1:40 | K 1:40-1:45
 *   f2 (4) left out: no room
 *   5 of 9 people out, bound 5
 * </pre>
 *
 * <p>A place stands with the moment of arriving, and after a stroke that of leaving if they stayed; {@code via} names what lies between
 * the ends of a ride; {@code +} joins the parts of a household that start elsewhere; {@code |} is a gate. Counts are people.
 */
final class PlanText {
  private final Situation situation;
  private final Plan plan;
  private final Map<String, Run> runs = new LinkedHashMap<>();

  PlanText(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
    plan.runs().forEach(run -> runs.put(run.id(), run));
  }

  /** Who goes how, who does not and why, and how many that makes. */
  String people() {
    Map<HouseholdId, String> lines = new LinkedHashMap<>();
    situation.operation().households().forEach(household -> lines.put(household.id(), "nowhere"));
    plan.journeys().forEach(journey -> lines.put(journey.household(), journeyText(journey)));
    plan.leftOut().forEach(out -> lines.put(out.household(), "left out: " + words(out.reason())));
    StringBuilder text = new StringBuilder();
    lines.forEach((id, line) -> text.append(id + " (" + situation.getHousehold(id).people() + ") " + line + "\n"));
    PlanNumbers numbers = plan.numbers();
    text.append(numbers.peoplePlanned() + " of " + numbers.peopleListed() + " people out");
    if (numbers.weightPlanned() != numbers.peoplePlanned()) {
      text.append(", weight " + numbers.weightPlanned());
    }
    return text.append(", bound " + numbers.weightBound()).toString();
  }

  /** One line for each household left out: all that would have to be so, and who would come off if it were put first without that. */
  String changes() {
    List<String> lines = new ArrayList<>();
    for (LeftOut out : plan.leftOut()) {
      String change = out.remedy().map(it -> String.join(" and ", it.suppositions().stream().map(PlanText::supposed).toList())).orElse("nothing");
      String off = out.remedy().map(Remedy::displaces).orElse(List.of()).stream().map(HouseholdId::value).reduce("", (all, id) -> all + " " + id);
      lines.add(out.household() + ": " + change + (off.isEmpty() ? "" : ", else in place of" + off));
    }
    return String.join("\n", lines);
  }

  private static String supposed(Supposition supposition) {
    String[] parts = supposition.toString().split("[\\[\\]]");
    String values = parts[1].replaceAll("[a-zA-Z]+=", "").replace(", ", " ");
    return parts[0] + " " + values;
  }

  /** One line for each quarter of an hour and each run that carries people. */
  String stopping() {
    AbortTable table = AbortTable.of(situation, plan);
    List<String> lines = new ArrayList<>();
    for (AbortTable.Row row : table.rows()) {
      StringBuilder line = new StringBuilder(Clock.of(row.tick()) + ":");
      append(line, "at home", row.atHome());
      append(line, "losing it soon", row.homeLostSoon());
      append(line, "under way", row.underWay());
      append(line, "gathered", row.gathered());
      append(line, "at a desk", row.atDesk());
      append(line, "across", row.across());
      row.goTo().forEach((place, people) -> append(line, "back to " + place, people));
      append(line, "cannot turn back", row.cannotTurnBack());
      lines.add(line.toString());
    }
    for (AbortTable.RunTurn run : table.runs()) {
      String turn = run.lastPoint().map(it -> "until " + it.place() + " " + Clock.of(it.tick()) + " to " + it.fallback() + " " + Clock.of(it.thereTick())).orElse("never");
      lines.add(vehicleText(java.util.Objects.requireNonNull(runs.get(run.run()))) + " with " + run.people() + ": " + turn);
    }
    return String.join("\n", lines);
  }

  private static void append(StringBuilder line, String what, int people) {
    if (people > 0) {
      line.append(" " + people + " " + what);
    }
  }

  /** One line for each run: where the vehicle stands from when to when, and how many are aboard between. */
  String runs() {
    List<String> lines = new ArrayList<>();
    for (Run run : plan.runs()) {
      StringBuilder line = new StringBuilder(vehicleText(run) + ": ");
      for (int stop = 0; stop < run.stops().size(); stop++) {
        line.append(stop == 0 ? "" : " ~" + aboard(run.id(), stop - 1) + "~ ").append(stopText(run.stops().get(stop)));
      }
      lines.add(line.toString());
    }
    return String.join("\n", lines);
  }

  /** Who outside is told what when. */
  String notices() {
    List<String> lines = new ArrayList<>();
    plan.notices().forEach(notice -> lines.add(Clock.of(notice.tick()) + " " + notice.party() + " is told"));
    plan.lists().forEach(sent -> lines.add(Clock.of(sent.tick()) + " list of " + sent.households() + " to " + sent.crossing()));
    return String.join("\n", lines);
  }

  /** Who settles where. */
  String placements() {
    List<String> lines = new ArrayList<>();
    for (Placement placement : plan.placements()) {
      lines.add(placement.household() + " at " + placement.pledge() + (placement.beyondLeaveBy() ? " beyond the camp's date" : ""));
    }
    return String.join("\n", lines);
  }

  /** The numbers of the later aims, and how firm the plan is. */
  String numbers() {
    PlanNumbers numbers = plan.numbers();
    String margin = numbers.marginMinutes() == Limits.NONE ? "none" : numbers.marginMinutes() + " min";
    return "firm " + numbers.peopleFirm() + ", consent unknown " + numbers.peopleConsentUnknown() + ", margin " + margin + ", exposure "
        + numbers.exposure() / 1000 + ", last across " + Clock.of(numbers.lastAcrossTick());
  }

  private static String words(LeftOut.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private String journeyText(Journey journey) {
    List<String> approaches = journey.approaches().stream().map(this::approachText).toList();
    StringBuilder text = new StringBuilder(String.join(" + ", approaches));
    for (Leg leg : journey.onward()) {
      switch (leg) {
        case Leg.Passage gate -> text.append(" | " + gate.crossing() + " " + Clock.of(gate.startTick()) + "-" + Clock.of(gate.endTick()));
        case Leg.Ride ride -> text.append(rideText(ride));
        case Leg.Walk walk -> text.append(roadText("walk", walk.roads()));
        case Leg.Drive drive -> text.append(roadText("car", drive.roads()));
      }
    }
    return text.toString();
  }

  private String approachText(Approach approach) {
    StringBuilder text = new StringBuilder(approach.from() + " " + Clock.of(approach.leaveTick()));
    for (Leg leg : approach.legs()) {
      switch (leg) {
        case Leg.Walk walk -> text.append(roadText("walk", walk.roads()));
        case Leg.Drive drive -> text.append(roadText("car", drive.roads()));
        case Leg.Ride ride -> boardAndRide(text, approach, ride);
        case Leg.Passage gate -> throw new IllegalStateException("gate " + gate.crossing() + " inside an approach");
      }
    }
    return text.toString();
  }

  /** Who walked to the stop waits there until the vehicle departs. */
  private void boardAndRide(StringBuilder text, Approach approach, Leg.Ride ride) {
    int departTick = getRun(ride).stops().get(ride.boardStop()).departTick();
    if (approach.legs().indexOf(ride) > 0 && !text.toString().endsWith(Clock.of(departTick))) {
      text.append("/" + Clock.of(departTick));
    }
    text.append(rideText(ride));
  }

  private Run getRun(Leg.Ride ride) {
    Run run = runs.get(ride.run());
    if (run == null) {
      throw new IllegalStateException("the plan has no run " + ride.run());
    }
    return run;
  }

  private String rideText(Leg.Ride ride) {
    Run run = getRun(ride);
    List<RoadUse> uses = new ArrayList<>();
    run.drives().subList(ride.boardStop(), ride.alightStop()).forEach(uses::addAll);
    return " ~ " + vehicleText(run) + via(uses) + " ~ " + stopText(run.stops().get(ride.alightStop()));
  }

  private String roadText(String how, List<RoadUse> uses) {
    RoadUse last = uses.getLast();
    return " ~ " + how + via(uses) + " ~ " + getRoad(last).otherEnd(last.from()) + " " + Clock.of(last.exitTick());
  }

  /** The places between the ends, and the roads that were drawn with a name. */
  private String via(List<RoadUse> uses) {
    List<String> passed = new ArrayList<>();
    for (RoadUse use : uses) {
      if (use != uses.getFirst()) {
        passed.add(use.from().value());
      }
      if (!use.road().value().contains("-")) {
        passed.add(use.road().value());
      }
    }
    return passed.isEmpty() ? "" : " via " + String.join(",", passed);
  }

  private Road getRoad(RoadUse use) {
    return situation.operation().roads().stream().filter(road -> road.id().equals(use.road())).findFirst().orElseThrow();
  }

  private String vehicleText(Run run) {
    boolean single = situation.getVehiclesThere(run.vehicle().group()) == 1;
    return single ? run.vehicle().group().value() : run.vehicle().toString();
  }

  private static String stopText(Stop stop) {
    String stays = stop.departTick() == stop.arriveTick() ? "" : "/" + Clock.of(stop.departTick());
    return stop.place() + " " + Clock.of(stop.arriveTick()) + stays;
  }

  private int aboard(String run, int drive) {
    int people = 0;
    for (Journey journey : plan.journeys()) {
      for (Approach approach : journey.approaches()) {
        people += isAboard(approach.legs(), run, drive) ? approach.members().size() : 0;
      }
      people += isAboard(journey.onward(), run, drive) ? situation.getHousehold(journey.household()).people() : 0;
    }
    return people;
  }

  private static boolean isAboard(List<Leg> legs, String run, int drive) {
    return legs.stream()
        .anyMatch(leg -> leg instanceof Leg.Ride ride && ride.run().equals(run) && ride.boardStop() <= drive && drive < ride.alightStop());
  }
}
