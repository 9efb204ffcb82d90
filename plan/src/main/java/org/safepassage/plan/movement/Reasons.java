package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut.Reason;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.outlook.Alike;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.guarantee.Guarantees;

/** Says for each household that is not on the plan the first reason that holds, in the order of {@link Reason}. */
final class Reasons {
  private final Draft draft;
  private final Guarantees guarantees;
  private final MovementProblem problem;
  private final Situation situation;
  private final Operation operation;
  private final Companions companions;
  private final Alike alike;

  /** By the first of each class of those alike: how many of it are on the plan. */
  private final Map<HouseholdId, Long> onByFirst = new HashMap<>();

  private final Alone alone;
  private final long weight;

  Reasons(Draft draft, Guarantees guarantees) {
    this.draft = draft;
    this.guarantees = guarantees;
    problem = draft.problem();
    situation = problem.situation();
    operation = situation.operation();
    companions = new Companions(situation);
    alike = Alike.of(situation);
    weight = draft.weight();
    alone = new Alone(problem, guarantees, new Inserter(problem, new SplittableRandom(1), false));
  }

  List<LeftOut> list() {
    List<LeftOut> leftOut = new ArrayList<>();
    for (int h = 0; h < problem.kin().length; h++) {
      int unit = problem.kin()[h].unit();
      if (unit < 0 || !draft.isIn(unit)) {
        leftOut.add(leftOut(h));
      }
    }
    return leftOut;
  }

  private LeftOut leftOut(int h) {
    Household household = operation.households().get(h);
    HouseholdOutlook outlook = Objects.requireNonNull(situation.households().get(household.id()));
    LeftOut out = firstThatHolds(h, household, outlook);
    return LeftOut.because(out.household(), out.reason(), out.sentence() + lot(household));
  }

  /** If others who are alike go: that a draw decided. */
  private String lot(Household household) {
    List<HouseholdId> same = alike.listAlike(household.id());
    long on = onByFirst.computeIfAbsent(same.getFirst(), first -> same.stream().filter(this::isOn).count());
    return on == 0 ? "" : " It is one of " + same.size() + " households that nothing tells apart; " + on + " of them " + (on == 1 ? "goes" : "go") + ", as a draw by the plan's seed decided.";
  }

  private boolean isOn(HouseholdId id) {
    int unit = problem.unitOf(id);
    return unit >= 0 && draft.isIn(unit);
  }

  private LeftOut firstThatHolds(int h, Household household, HouseholdOutlook outlook) {
    return companions
        .findBar(h)
        .map(reason -> LeftOut.because(household.id(), reason, barSentence(reason, household, outlook)))
        .or(() -> cutOff(household))
        .or(() -> atGates(household, outlook))
        .or(() -> byItself(h, household, outlook))
        .orElseGet(() -> LeftOut.because(household.id(), Reason.NO_ROOM, noRoom(outlook)));
  }

  private Optional<LeftOut> cutOff(Household household) {
    Integer left = problem.begun().cutOff().get(household.id());
    return left == null
        ? Optional.empty()
        : because(household, Reason.CUT_OFF_UNDER_WAY, "It left at " + situation.clockOf(left) + " by the plan in force, and cannot go on by it; " + whereItIs(household));
  }

  private String whereItIs(Household household) {
    PlaceId place = problem.begun().standsAt().get(household.id());
    return place == null
        ? "where it is a report must say."
        : "by that plan it is at " + place.value() + " now, and no desk is free, or no ride comes, before it has waited there for longer than may be. Maybe a report says where else it is, or places.csv that longer may be.";
  }

  private static String barSentence(Reason reason, Household household, HouseholdOutlook outlook) {
    return switch (reason) {
      case DECLINED -> "Its answer is no.";
      case CANNOT_BE_TOLD -> "No channel reaches it: its contact is \"" + household.contact().channel() + "\".";
      case CHILD_WITHOUT_ADULT ->
          "A child of it is at a place with no grown member of the household and no guardian who starts there.";
      default ->
          outlook.groups().isEmpty()
              ? "All its members stay by the family's own decision."
              : "Its status is " + outlook.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
    };
  }

  private Optional<LeftOut> atGates(Household household, HouseholdOutlook outlook) {
    List<int[]> open = problem.listOpenWays();
    if (open.isEmpty()) {
      return because(household, Reason.NO_GATE_OPEN, "None of the " + problem.chainGates().length + " ways out is usable at every gate.");
    }
    List<int[]> passable = open.stream().filter(gates -> mayPass(household, gates)).toList();
    if (passable.isEmpty()) {
      return because(
          household, Reason.MAY_NOT_PASS, "Each of the " + open.size() + " usable ways out bars one of its members or is refused by the household.");
    }
    if (passable.stream().noneMatch(gates -> isGuaranteed(household, outlook, gates))) {
      return because(
          household, Reason.NO_PLACE_AT_A_HOST, "No host's pledges guarantee places for its " + outlook.people() + " people at any gate that it may pass.");
    }
    return Optional.empty();
  }

  private boolean mayPass(Household household, int[] gates) {
    for (int gate : gates) {
      Crossing crossing = operation.crossings().get(gate);
      if (household.refusedCrossings().contains(crossing.id()) || crossing.holdsBack(household)) {
        return false;
      }
    }
    return true;
  }

  private boolean isGuaranteed(Household household, HouseholdOutlook outlook, int[] gates) {
    for (int gate : gates) {
      if (outlook.people() > problem.gates().get(gate).guaranteedPersons()
          || (problem.gates().get(gate).named()
              && !guarantees.canAllBePlaced(List.of(household.id()), operation.crossings().get(gate).id()))) {
        return false;
      }
    }
    return true;
  }

  private Optional<LeftOut> byItself(int h, Household household, HouseholdOutlook outlook) {
    for (MemberGroup group : outlook.groups()) {
      if (outlook.groups().size() == 1 && isTooLarge(h)) {
        return because(household, Reason.TOO_LARGE_FOR_ANY_VEHICLE, group.members().size() == 1 ? "No vehicle has a place of the kind that its one person needs." : "Its " + group.members().size() + " people fit no vehicle together.");
      }
      PlaceOutlook place = Objects.requireNonNull(situation.places().get(group.place()));
      int earliest = Math.max(outlook.readyTick(), situation.earliestCallTick() + problem.kin()[h].leadTicks());
      if (place.lostTick() <= earliest) {
        return because(
            household,
            Reason.GROUND_LOST,
            (place.lostTick() <= 0 ? "Its place counts as lost already" : "Its place counts as lost from " + situation.clockOf(place.lostTick()) + " on")
                + "; it can leave no earlier than " + situation.clockOf(earliest) + ".");
      }
    }
    int unit = problem.kin()[h].unit();
    if (unit >= 0 && companions.listCompanions(h).size() == 1 && !canGoAlone(unit)) {
      return because(household, Reason.NO_WAY_IN_TIME, "Even with every vehicle to itself it reaches no gate in a window, by ways that are open.");
    }
    if (unit < 0 || companions.listCompanions(h).size() > 1) {
      return unit < 0 || !canGoAlone(unit)
          ? because(household, Reason.COMPANION_LEFT_OUT, movesWith(companions.listCompanions(h).size() - 1))
          : Optional.empty();
    }
    return Optional.empty();
  }

  private boolean isTooLarge(int h) {
    for (int r : problem.kin()[h].riders()) {
      Rider rider = problem.riders().get(r);
      if (rider.walkKm() <= 0
          && !rider.car().isThere()
          && problem.movers().stream().noneMatch(mover -> mover.takes(rider))) {
        return true;
      }
    }
    return false;
  }

  private boolean canGoAlone(int unit) {
    return problem.isLarge() || alone.canGo(problem.units().get(unit));
  }

  private static String movesWith(int others) {
    return others == 1 ? "It moves with another household, and not both of them can." : "It moves with " + others + " other households, and not all of them can.";
  }

  private String noRoom(HouseholdOutlook outlook) {
    String who = outlook.people() == 1 ? "Its one person" : "Its " + outlook.people() + " people";
    if (problem.isLarge()) {
      return "With " + weight + " (by weight) on the plan, vehicles, desks or places leave no room; whether it could go alone is not tried among so many households.";
    }
    return who + " could go alone; with " + weight + " (by weight) on the plan, vehicles, desks or places leave no room.";
  }

  private static Optional<LeftOut> because(Household household, Reason reason, String sentence) {
    return Optional.of(LeftOut.because(household.id(), reason, sentence));
  }
}
