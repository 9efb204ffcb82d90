package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.AgeBand;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Household;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.OwnCar;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.chain.Item;
import org.safepassage.solve.chain.Network;

/** Finds who can move at all, from when, and where each could board. */
final class RiderBuilder {
  private final boolean isLarge;
  private final Situation situation;
  private final Ground ground;
  private final List<Chain> chains;
  private final int[] gateNodes;
  private final double fastestVehicleKmh;
  private final List<Rider> riders = new ArrayList<>();
  private final List<Relaxation.ExitClass> exitClasses = new ArrayList<>();
  private final Map<Double, Network> networks = new HashMap<>();
  private final Map<Integer, double[]> kmFrom = new HashMap<>();
  private final Map<Double, List<GateReach>> gateReaches = new HashMap<>();
  private final List<Crowd> crowds = new ArrayList<>();
  private final Map<Alike, Integer> crowdIndex = new HashMap<>();
  private final List<Integer> crowdOf = new ArrayList<>();
  private final Walks walks;
  private double @Nullable [] kmToGate;
  private final Map<String, Integer> unitOfTie = new HashMap<>();
  private int units;
  private int firstReadyTick = Integer.MAX_VALUE;

  RiderBuilder(Situation situation, Ground ground, List<Chain> chains, int[] gateNodes, double fastestVehicleKmh, boolean isLarge) {
    this.situation = situation;
    this.ground = ground;
    this.chains = chains;
    this.gateNodes = gateNodes.clone();
    this.fastestVehicleKmh = fastestVehicleKmh;
    this.isLarge = isLarge;
    this.walks = new Walks(ground);
    Set<String> brokenTies = brokenTies();
    for (Household household : situation.operation().households()) {
      if (canMove(household) && household.together().filter(brokenTies::contains).isEmpty()) {
        addRiders(household);
      }
    }
  }

  List<Rider> listRiders() {
    return riders;
  }

  List<Relaxation.ExitClass> listExitClasses() {
    return exitClasses;
  }

  /** The first tick at which anybody may leave home; 0 if nobody may. */
  int firstReadyTick() {
    return riders.isEmpty() ? 0 : firstReadyTick;
  }

  /** Households that go together go all or none: one that cannot move keeps the others. */
  private Set<String> brokenTies() {
    Set<String> broken = new HashSet<>();
    for (Household household : situation.operation().households()) {
      if (!canMove(household)) {
        household.together().ifPresent(broken::add);
      }
    }
    return broken;
  }

  private boolean canMove(Household household) {
    HouseholdOutlook outlook = outlook(household);
    return outlook.isPlanned()
        && household.contact().canBeTold()
        && outlook.groups().stream().noneMatch(RiderBuilder::hasChildAlone)
        && !waysOut(household).isEmpty();
  }

  private HouseholdOutlook outlook(Household household) {
    return situation.getHousehold(household.id());
  }

  private static boolean hasChildAlone(MemberGroup group) {
    return group.members().stream().noneMatch(member -> member.ageBand().isGrown())
        && group.members().stream().anyMatch(RiderBuilder::isUnguardedChild);
  }

  private static boolean isUnguardedChild(Member member) {
    return (member.ageBand() == AgeBand.CHILD || member.ageBand() == AgeBand.INFANT) && member.guardian().isEmpty();
  }

  private List<Integer> waysOut(Household household) {
    return IntStream.range(0, chains.size()).filter(way -> mayUse(household, chains.get(way))).boxed().toList();
  }

  private boolean mayUse(Household household, Chain chain) {
    return situation.operation().crossings().stream()
        .filter(crossing -> chain.crossings().contains(crossing.id()))
        .noneMatch(crossing -> household.refusedCrossings().contains(crossing.id()) || crossing.holdsBack(household));
  }

  private void addRiders(Household household) {
    HouseholdOutlook outlook = outlook(household);
    int readyTick =
        Math.max(
            outlook.readyTick(),
            Math.max(0, situation.earliestCallTick())
                + situation.ticksOf(household.contact().minutesToReach())
                + situation.ticksOf(household.contact().minutesToGetReady()));
    int exitClass = exitClass(new Relaxation.ExitClass(outlook.people(), waysOut(household)));
    int unit = unitOf(household);
    for (MemberGroup group : outlook.groups()) {
      riders.add(rider(household, unit, outlook.people(), group, readyTick, exitClass));
    }
    firstReadyTick = Math.min(firstReadyTick, readyTick);
  }

  /** A household by itself, or with those marked together with it. */
  private int unitOf(Household household) {
    return household.together().map(tie -> unitOfTie.computeIfAbsent(tie, first -> units++)).orElseGet(() -> units++);
  }

  private int exitClass(Relaxation.ExitClass wanted) {
    int index = exitClasses.indexOf(wanted);
    if (index < 0) {
      exitClasses.add(wanted);
      index = exitClasses.size() - 1;
    }
    return index;
  }

  /** All that a large operation's bound sees of a rider. */
  private record Alike(int exitClass, int people, int householdPeople, int seats, int wheelchairs, int stretchers, long value, int home, int readyTick, List<Integer> atGate, List<Crowd.Boarding> boardings) {}

  /** The index of the crowd. */
  private int addToCrowd(Rider rider, int readyTick, List<Crowd.Boarding> boardings) {
    Alike alike =
        new Alike(
            rider.exitClass(), rider.people(), rider.householdPeople(), rider.seats(), rider.wheelchairs(), rider.stretchers(), rider.value(), rider.homeNode(), readyTick,
            Arrays.stream(rider.atGate()).boxed().toList(), boardings);
    int index = crowdIndex.computeIfAbsent(alike, first -> crowds.size());
    if (index == crowds.size()) {
      crowds.add(new Crowd(rider, readyTick, boardings));
    }
    return index;
  }

  /** The riders of a large operation, those alike once. */
  List<Crowd> listCrowds() {
    return List.copyOf(crowds);
  }

  /** By rider of a large operation the index of its crowd; {@link Relaxation#NOBODY} for one that does not get away in time. */
  int[] crowdOf() {
    return crowdOf.stream().mapToInt(Integer::intValue).toArray();
  }

  /** When somebody who walks is at each gate; {@link Integer#MAX_VALUE} = never. */
  private int[] onFoot(List<Crowd.Boarding> reached, int readyTick) {
    return Arrays.stream(gateNodes)
        .map(node -> reached.stream().filter(it -> it.node() == node).mapToInt(it -> readyTick + it.walkTicks()).findFirst().orElse(Integer.MAX_VALUE))
        .toArray();
  }

  /**
   * When anybody of a household can be at each gate at the earliest, by whatever is fastest of its feet, its car and all vehicles, on roads
   * whose hours are left out of account; nobody is there sooner, however they change on the way. {@link GateReach#NOT_IN_TIME} where the
   * ground is lost before.
   */
  private int[] soonest(Household household, int home, int readyTick) {
    double kmh = Math.max(fastestVehicleKmh, Math.max(household.walkKmh(), household.ownCar().map(OwnCar::maxKmh).orElse(0.0)));
    List<GateReach> reaches =
        gateReaches.computeIfAbsent(kmh, fastest -> Arrays.stream(gateNodes).mapToObj(node -> GateReach.of(networkAt(fastest), node)).toList());
    return reaches.stream().mapToInt(reach -> reach.arrival(home, readyTick)).toArray();
  }

  private Rider rider(Household household, int unit, int householdPeople, MemberGroup group, int readyTick, int exitClass) {
    List<Member> members = group.members();
    int stretchers = (int) members.stream().filter(member -> member.needs().contains(Need.STRETCHER)).count();
    int wheelchairs =
        (int) members.stream()
            .filter(member -> member.needs().contains(Need.WHEELCHAIR) && !member.needs().contains(Need.STRETCHER))
            .count();
    int seats = members.size() - stretchers - wheelchairs;
    int home = ground.node(group.place());
    long value = (long) household.weight() * members.size() * FixedPoint.ONE;
    Optional<OwnCar> car = household.ownCar().filter(own -> stretchers == 0 && own.seats() >= members.size());
    if (isLarge) {
      boolean canWalk = stretchers == 0 && wheelchairs == 0 && household.walkKm() > 0;
      double walkKm = canWalk ? household.walkKm() : 0;
      Optional<OwnCar> carToGate = car.filter(own -> kmToNearestGate()[home] <= own.rangeKm());
      List<Crowd.Boarding> boardings = carToGate.isPresent() ? List.of() : car.map(own -> byCar(home, own, household.walkKmh(), walkKm)).orElseGet(() -> walks.from(home, household.walkKmh(), walkKm));
      int[] atGate = carToGate.isPresent() ? soonest(household, home, readyTick) : onFoot(boardings, readyTick);
      Rider rider = new Rider(household.id(), group.place(), unit, members.size(), householdPeople, seats, wheelchairs, stretchers, value, exitClass, home, atGate, List.of());
      boolean isInTime = readyTick <= ground.closesTick(home);
      crowdOf.add(isInTime ? addToCrowd(rider, readyTick, boardings) : Relaxation.NOBODY);
      return rider;
    }
    List<Reach> reaches = new ArrayList<>();
    reaches.add(Reach.atHome(ground.size(), home, readyTick));
    if (stretchers == 0 && wheelchairs == 0 && household.walkKm() > 0) {
      reaches.add(reach(home, readyTick, household.walkKmh(), household.walkKm()));
    }
    car.ifPresent(own -> reaches.add(reach(home, readyTick, own.maxKmh(), own.rangeKm())));
    int[] atGate = Arrays.stream(gateNodes).map(node -> earliest(reaches, node)).toArray();
    return new Rider(
        household.id(),
        group.place(),
        unit,
        members.size(),
        householdPeople,
        seats,
        wheelchairs,
        stretchers,
        value,
        exitClass,
        home,
        atGate,
        boarding(reaches, seats, home, readyTick, atGate));
  }

  /** Where an own car gets that does not last to any gate, or feet do. */
  private List<Crowd.Boarding> byCar(int home, OwnCar car, double walkKmh, double walkKm) {
    return walks.from(home, Math.max(car.maxKmh(), walkKmh), Math.max(car.rangeKm(), walkKm));
  }

  /** By node, the shortest way in km. */
  private double[] kmToNearestGate() {
    if (kmToGate == null) {
      kmToGate = ground.shortestKmTo(gateNodes);
    }
    return kmToGate;
  }

  private Reach reach(int home, int readyTick, double kmh, double mostKm) {
    return new Reach(networkAt(kmh).earliestArrivals(home, readyTick), kmFrom.computeIfAbsent(home, ground::shortestKm), mostKm);
  }

  private Network networkAt(double kmh) {
    return networks.computeIfAbsent(kmh, ground::networkAt);
  }

  private static int earliest(List<Reach> reaches, int node) {
    return reaches.stream().mapToInt(reach -> reach.tick(node)).min().orElse(Integer.MAX_VALUE);
  }

  private List<Item> boarding(List<Reach> reaches, int seats, int home, int readyTick, int[] atGate) {
    int[] byVehicle = networkAt(fastestVehicleKmh).earliestArrivals(home, readyTick);
    boolean neverRides = IntStream.range(0, gateNodes.length).allMatch(g -> atGate[g] <= byVehicle[gateNodes[g]]);
    List<Item> items = new ArrayList<>();
    for (int node = 0; node < ground.size() && !neverRides; node++) {
      int from = earliest(reaches, node);
      if (from != Integer.MAX_VALUE && from <= ground.closesTick(node)) {
        items.add(new Item(riders.size(), node, from, ground.closesTick(node), seats, new long[0]));
      }
    }
    return items;
  }
}
