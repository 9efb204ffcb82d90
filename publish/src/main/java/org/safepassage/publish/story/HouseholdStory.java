package org.safepassage.publish.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Chain;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Group;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Prospects;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Alike;
import org.safepassage.outlook.Groups;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.promise.PromiseSentences;

/** Tells one household's part of a plan: who it is by ids and counts, how it goes, what that rests on, or why it does not. */
public final class HouseholdStory {
  private final Situation situation;
  private final Operation operation;
  private final Plan plan;
  private final Household household;
  private final List<String> lines = new ArrayList<>();

  private HouseholdStory(Situation situation, Plan plan, Household household) {
    this.situation = situation;
    operation = situation.operation();
    this.plan = plan;
    this.household = household;
  }

  /**
   * The story, a line each.
   *
   * @throws java.util.NoSuchElementException if the operation has no such household
   */
  public static List<String> of(Situation situation, Plan plan, HouseholdId id) {
    Household household = situation.operation().households().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    return new HouseholdStory(situation, plan, household).tell();
  }

  private List<String> tell() {
    tellWho();
    Optional<Journey> journey = plan.journeys().stream().filter(each -> each.household().equals(household.id())).findFirst();
    journey.ifPresentOrElse(this::tellJourney, this::tellLeftOut);
    return List.copyOf(lines);
  }

  private void line(String what, String text) {
    lines.add(String.format(Locale.ROOT, "  %-12s %s", what, text));
  }

  private void tellWho() {
    HouseholdOutlook outlook = situation.getHousehold(household.id());
    lines.add(household.id() + ": " + people(outlook.people()) + ", as of " + situation.clockOf(0));
    for (MemberGroup group : outlook.groups()) {
      line("is at", place(group.place()) + (outlook.groups().size() == 1 ? "" : " (" + people(group.members().size()) + ")"));
    }
    Set<Group> groups = new Groups(situation).listGroups(household);
    if (!groups.isEmpty()) {
      line("counted as", groups.stream().map(HouseholdStory::word).collect(Collectors.joining(", ")) + " (for the shares by group, never for weight)");
    }
    line("answer", word(outlook.consent()));
    List<HouseholdId> alike = Alike.of(situation).listAlike(household.id());
    long on = alike.stream().filter(id -> plan.journeys().stream().anyMatch(journey -> journey.household().equals(id))).count();
    if (0 < on && on < alike.size()) {
      line("alike", "one of " + alike.size() + " households that nothing tells apart; " + on + " of them go, and a draw by the plan's seed decided which");
    }
  }

  // On the plan -----------------------------------------------------------------------------------------------------------

  private void tellJourney(Journey journey) {
    lines.add("On the plan:");
    line("call", situation.clockOf(journey.callTick()) + " by " + household.contact().channel());
    journey.approaches().forEach(this::tellApproach);
    for (Leg leg : journey.onward()) {
      tellLeg(leg);
    }
    tellCamp(journey);
    tellHost();
    tellMargin(journey);
    tellProspects();
    tellPromises();
  }

  private void tellApproach(Approach approach) {
    line("leaves", situation.clockOf(approach.leaveTick()) + " from " + place(approach.from()) + ", " + people(approach.members().size()));
    approach.legs().forEach(this::tellLeg);
  }

  private void tellLeg(Leg leg) {
    switch (leg) {
      case Leg.Walk walk -> tellOwnWay("on foot", walk.roads());
      case Leg.Drive drive -> tellOwnWay("by own car", drive.roads());
      case Leg.Ride ride -> tellRide(ride);
      case Leg.Passage passage ->
          line("gate", gate(passage.crossing()) + ", at a desk " + situation.clockOf(passage.startTick()) + " to " + time(passage.endTick()));
    }
  }

  private void tellOwnWay(String how, List<RoadUse> roads) {
    if (!roads.isEmpty()) {
      line(how, place(end(roads.getLast())) + " at " + situation.clockOf(roads.getLast().exitTick()));
    }
  }

  private void tellRide(Leg.Ride ride) {
    Run run = run(ride);
    line(
        run.id(),
        run.vehicle().group() + " " + run.vehicle().number() + ": from " + place(run.stops().get(ride.boardStop()).place()) + " "
            + time(run.stops().get(ride.boardStop()).departTick()) + " to " + place(run.stops().get(ride.alightStop()).place()) + " "
            + situation.clockOf(run.stops().get(ride.alightStop()).arriveTick()));
  }

  private Run run(Leg.Ride ride) {
    return plan.runs().stream().filter(each -> each.id().equals(ride.run())).findFirst().orElseThrow();
  }

  private void tellCamp(Journey journey) {
    Chain chain = operation.chains().stream().filter(each -> each.id().equals(journey.chain())).findFirst().orElseThrow();
    if (journey.onward().getLast() instanceof Leg.Passage last) {
      line("camp", chain.camp() + ", " + chain.transferMinutes() + " min after the last gate: " + situation.clockOf(last.endTick() + situation.ticksOf(chain.transferMinutes())));
    }
  }

  private void tellHost() {
    Optional<Placement> placement = plan.placements().stream().filter(each -> each.household().equals(household.id())).findFirst();
    line(
        "host",
        placement
            .map(it -> host(it) + " by the pledge " + it.pledge() + ", leaves the camp in week " + it.departWeek() + (it.beyondLeaveBy() ? ", after the camp's date" : ""))
            .orElse("none yet: no pledge that the policy plans on has a place for it"));
  }

  private String host(Placement placement) {
    return operation.pledges().stream().filter(each -> each.id().equals(placement.pledge())).findFirst().map(each -> each.host().value()).orElse("?");
  }

  // How near it is --------------------------------------------------------------------------------------------------------

  private record Near(int ticks, String what) {}

  private void tellMargin(Journey journey) {
    List<Near> all = new ArrayList<>();
    for (Approach approach : journey.approaches()) {
      all.add(new Near(left(situation.getPlace(approach.from()).loss().likelyTick(), approach.leaveTick()), place(approach.from()) + " is likely lost"));
      approach.legs().forEach(leg -> addNear(leg, all));
    }
    journey.onward().forEach(leg -> addNear(leg, all));
    all.stream()
        .min(java.util.Comparator.comparingInt(Near::ticks))
        .filter(nearest -> nearest.ticks < Integer.MAX_VALUE)
        .ifPresent(nearest -> line("nearest", "it is through " + nearest.ticks * operation.tickSeconds() / 60 + " min before " + nearest.what));
  }

  private void tellProspects() {
    for (Prospects.OfHousehold it : plan.prospects().map(Prospects::households).orElse(List.of())) {
      if (it.household().equals(household.id())) {
        line("chance", String.format(Locale.ROOT, "%.1f %% of the scenarios see it out (what may go wrong is assumed by the policy)", it.chanceThousandths() / 10.0));
        line("can leave", "until " + safe(it.safeAt50()) + " with its way open in 50 %, " + safe(it.safeAt80()) + " in 80 %, " + safe(it.safeAt95()) + " in 95 %");
      }
    }
  }

  private String safe(int tick) {
    return tick == Prospects.NO_MOMENT ? "no moment" : situation.clockOf(tick);
  }

  private void addNear(Leg leg, List<Near> all) {
    switch (leg) {
      case Leg.Walk walk -> walk.roads().forEach(use -> addNear(use, all));
      case Leg.Drive drive -> drive.roads().forEach(use -> addNear(use, all));
      case Leg.Ride ride -> {
        Run run = run(ride);
        run.drives().subList(ride.boardStop(), ride.alightStop()).forEach(drive -> drive.forEach(use -> addNear(use, all)));
      }
      case Leg.Passage passage -> {
        int closes = situation.getCrossing(passage.crossing()).windows().get(passage.window()).closesTick();
        all.add(new Near(left(closes, passage.endTick()), gate(passage.crossing()) + " closes"));
      }
    }
  }

  private void addNear(RoadUse use, List<Near> all) {
    all.add(new Near(left(situation.getRoad(use.road()).loss().likelyTick(), use.exitTick()), "the road " + use.road() + " is likely lost"));
  }

  private static int left(int untilTick, int tick) {
    return untilTick == Integer.MAX_VALUE ? Integer.MAX_VALUE : untilTick - tick;
  }

  private void tellPromises() {
    List<String> promises = PromiseSentences.of(situation, onlyIts());
    promises.forEach(promise -> line("rests on", promise));
    if (promises.isEmpty()) {
      line("rests on", "nothing that is unconfirmed");
    }
    Set<String> owners = new LinkedHashSet<>();
    for (Journey journey : onlyIts().journeys()) {
      journey.approaches().forEach(approach -> approach.legs().forEach(leg -> addOwner(leg, owners)));
      journey.onward().forEach(leg -> addOwner(leg, owners));
    }
    owners.forEach(owner -> line("in the hands of", owner));
  }

  private void addOwner(Leg leg, Set<String> owners) {
    if (leg instanceof Leg.Ride ride) {
      operation.vehicleGroups().stream()
          .filter(group -> group.id().equals(run(ride).vehicle().group()))
          .forEach(group -> owners.add(group.owner() + " (" + group.vehicleClass() + ")"));
    }
    if (leg instanceof Leg.Passage passage) {
      operation.crossings().stream().filter(gate -> gate.id().equals(passage.crossing())).forEach(gate -> owners.add(gate.holder() + " (" + gate(gate.id()) + ")"));
    }
  }

  /** The plan as if it were for this household alone: what it rests on is then what this household rests on. */
  private Plan onlyIts() {
    return new Plan(
        plan.request(), plan.factsFingerprint(), plan.numbers(), plan.notices(), plan.lists(), plan.runs(),
        plan.journeys().stream().filter(each -> each.household().equals(household.id())).toList(),
        plan.placements().stream().filter(each -> each.household().equals(household.id())).toList(), List.of(), List.of());
  }

  // Not on the plan -------------------------------------------------------------------------------------------------------

  private void tellLeftOut() {
    Optional<LeftOut> out = plan.leftOut().stream().filter(each -> each.household().equals(household.id())).findFirst();
    lines.add("Not on the plan:");
    line("reason", out.map(it -> word(it.reason()) + ". " + it.sentence()).orElse("it is not mentioned in the plan"));
    line("change", out.flatMap(LeftOut::remedy).map(remedy -> remedy.sentence()).orElse(out.map(HouseholdStory::whatElse).orElse("")));
  }

  private static String whatElse(LeftOut out) {
    return out.reason() == LeftOut.Reason.COSTS_OTHERS
        ? "none is needed: if the cell decides so, plan with --suppose put_first:" + out.household().value()
        : "nothing of the catalogue would bring it on (docs/model.md lists it)";
  }

  // Words -----------------------------------------------------------------------------------------------------------------

  private PlaceId end(RoadUse use) {
    return operation.roads().stream().filter(road -> road.id().equals(use.road())).findFirst().orElseThrow().otherEnd(use.from());
  }

  private String place(PlaceId id) {
    Place place = operation.places().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    String arabic = place.nameAr().isBlank() ? "" : " (" + place.nameAr() + ")";
    return (place.nameEn().isBlank() ? id.value() : place.nameEn()) + arabic;
  }

  private String gate(CrossingId id) {
    return operation.crossings().stream().filter(each -> each.id().equals(id)).findFirst().map(each -> each.nameEn()).filter(name -> !name.isBlank()).orElse(id.value());
  }

  private String time(int tick) {
    return situation.clockOf(tick).substring(11, 16);
  }

  private static String people(int people) {
    return people == 1 ? "1 person" : people + " people";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
