package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.operation.Need;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PartyId;
import org.safepassage.operation.Place;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.Trait;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.CampOutlook;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.PlaceOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;

/** Compiles a situation into a {@link MovementProblem}. */
final class Compiler {
  private final Situation situation;
  private final Operation operation;
  private final Roadways roadways;
  private final Begun begun;
  private final List<Gate> gates = new ArrayList<>();
  private final Map<CrossingId, Integer> gateIndex = new HashMap<>();
  private final List<Rider> riders = new ArrayList<>();
  private final List<MovingUnit> units = new ArrayList<>();

  Compiler(Situation situation) {
    this(situation, Begun.NOTHING);
  }

  /** @param begun what has happened by the plan in force */
  Compiler(Situation situation, Begun begun) {
    this(situation, new Roadways(situation), begun);
  }

  /** @param roadways of a situation with the same places, roads and losses: what they remember is of use again */
  Compiler(Situation situation, Roadways roadways, Begun begun) {
    this.situation = situation;
    operation = situation.operation();
    this.roadways = roadways;
    this.begun = begun;
  }

  MovementProblem compile() {
    compileGates();
    Companions companions = new Companions(situation);
    MovementProblem.Kin[] kin = new MovementProblem.Kin[operation.households().size()];
    compileUnits(companions, kin);
    int horizon = horizon();
    return new MovementProblem(
        situation,
        roadways,
        spots(),
        gates,
        chainGates(),
        operation.chains().stream().mapToInt(chain -> campIndexOf(chain)).toArray(),
        situation.camps().values().stream().mapToInt(CampOutlook::capacityPersons).toArray(),
        movers(),
        riders,
        units,
        kin,
        householdIndex(),
        deskTicks(kin),
        firstPassageFrom(),
        floorTicks(operation.policy().firstToLastPassageMinutes()),
        horizon,
        operation.policy().leastTogether(),
        operation.policy().mostTogether(),
        begun);
  }

  private Map<HouseholdId, Integer> householdIndex() {
    Map<HouseholdId, Integer> index = new HashMap<>();
    operation.households().forEach(household -> index.put(household.id(), index.size()));
    return index;
  }

  private int campIndexOf(Chain chain) {
    return List.copyOf(situation.camps().keySet()).indexOf(chain.camp());
  }

  private int[][] chainGates() {
    return operation.chains().stream()
        .map(chain -> chain.crossings().stream().mapToInt(id -> Objects.requireNonNull(gateIndex.get(id))).toArray())
        .toArray(int[][]::new);
  }

  /** Whole ticks in some minutes, rounded down: for limits. */
  private int floorTicks(int minutes) {
    return minutes == Limits.NONE ? Limits.NONE : (int) Math.min(Limits.NONE - 1L, minutes * 60L / operation.tickSeconds());
  }

  /** Nobody can pass before the first window of a first gate, nor before those are told who must be. */
  private int firstPassageFrom() {
    int from = Integer.MAX_VALUE;
    for (int[] chain : chainGates()) {
      Gate gate = gates.get(chain[0]);
      if (gate.usable() && !gate.windows().isEmpty()) {
        from = Math.min(from, Math.max(0, gate.windows().getFirst().opensTick()));
      }
    }
    from = from == Integer.MAX_VALUE ? 0 : from;
    for (Map.Entry<PartyId, Integer> told : operation.policy().mustBeTold().entrySet()) {
      from = Math.max(from, begun.toldTicks().getOrDefault(told.getKey(), 0) + situation.ticksOf(told.getValue()));
    }
    return from;
  }

  private int horizon() {
    int last = 1;
    int longestTicks = Limits.LONGEST_PLAN_SECONDS / operation.tickSeconds() - 1;
    for (Gate gate : gates) {
      for (TickWindow window : gate.usable() ? gate.windows() : List.<TickWindow>of()) {
        last = Math.max(last, Math.min(window.closesTick(), longestTicks));
      }
    }
    return last + 1;
  }

  private MovementProblem.Spots spots() {
    List<PlaceOutlook> outlooks = List.copyOf(situation.places().values());
    List<Place> places = operation.places();
    boolean[] fuel = new boolean[places.size()];
    for (int i = 0; i < fuel.length; i++) {
      fuel[i] = places.get(i).fuel();
    }
    return new MovementProblem.Spots(
        outlooks.stream().mapToInt(PlaceOutlook::lostTick).toArray(),
        outlooks.stream().mapToInt(outlook -> outlook.loss().likelyTick()).toArray(),
        places.stream().mapToInt(Place::maxPersons).toArray(),
        places.stream().mapToInt(place -> floorTicks(place.maxWaitMinutes())).toArray(),
        places.stream().mapToInt(Place::unnoticedPersons).toArray(),
        places.stream().mapToInt(place -> floorTicks(place.unnoticedMinutes())).toArray(),
        fuel);
  }

  private void compileGates() {
    for (Crossing crossing : operation.crossings()) {
      CrossingOutlook outlook = Objects.requireNonNull(situation.crossings().get(crossing.id()));
      gateIndex.put(crossing.id(), gates.size());
      gates.add(
          new Gate(
              gates.size(),
              roadways.indexOf(crossing.inside()),
              roadways.indexOf(crossing.outside()),
              crossing.desks(),
              crossing.holdingPersons(),
              crossing.capPersons(),
              outlook.windows(),
              guaranteedBy(crossing.guarantee()),
              crossing.guarantee() instanceof Guarantee.Named,
              crossing.listLeadMinutes().map(situation::ticksOf).orElse(0),
              outlook.usable()));
    }
  }

  private int guaranteedBy(Guarantee guarantee) {
    return switch (guarantee) {
      case Guarantee.None() -> Limits.NONE;
      case Guarantee.Named named -> Limits.NONE;
      case Guarantee.Collective(var leastState, var hosts) -> {
        long persons = 0;
        for (Pledge pledge : operation.pledges()) {
          PledgeOutlook outlook = Objects.requireNonNull(situation.pledges().get(pledge.id()));
          if (hosts.contains(pledge.host()) && outlook.state().compareTo(leastState) >= 0) {
            persons += pledge.personsOf(outlook.units());
          }
        }
        yield (int) Math.min(persons, Limits.NONE);
      }
    };
  }

  private List<Mover> movers() {
    List<Mover> movers = new ArrayList<>();
    // Each loaded vehicle carries somebody: more of a kind than there are people are of no use, and of no harm to leave out.
    int mostOfUse = operation.households().stream().mapToInt(household -> household.members().size()).sum();
    for (int g = 0; g < operation.vehicleGroups().size(); g++) {
      VehicleGroup group = operation.vehicleGroups().get(g);
      int travel = roadways.travelOf(group);
      int base = roadways.indexOf(group.base());
      int there = Math.min(Objects.requireNonNull(situation.vehiclesThere().get(group.id())), mostOfUse);
      List<Integer> numbers = begun.listNumbers(group, roadways.mayStandAt(travel, base) ? there : Math.min(there, begun.countInUse(group)));
      for (int number : numbers) {
        movers.add(moverOf(group, g, number, base, travel, movers.size(), Loss.NEVER));
      }
      for (int number : begun.listGone(group, numbers)) {
        movers.add(moverOf(group, g, number, base, travel, movers.size(), 0));
      }
    }
    return movers;
  }

  /** @param goneTick from when it is not there any more */
  private Mover moverOf(VehicleGroup group, int g, int number, int base, int travel, int index, int goneTick) {
    return new Mover(
        index,
        g,
        number,
        base,
        operation.policy().reserve().seatsOf(group),
        group.wheelchairPlaces(),
        group.stretcherPlaces(),
        Math.max(0, group.availableFrom().map(situation::tickNotBefore).orElse(0)),
        Math.min(goneTick, group.availableUntil().map(situation::tickNotAfter).orElse(Loss.NEVER)),
        group.stopMinutes(),
        group.secondsPerPerson(),
        group.rangeKm(),
        situation.ticksOf(group.refuelMinutes()),
        travel);
  }

  private int[][] deskTicks(MovementProblem.Kin[] kin) {
    int[][] ticks = new int[gates.size()][kin.length];
    for (Gate gate : gates) {
      Crossing crossing = operation.crossings().get(gate.index());
      for (int h = 0; h < kin.length; h++) {
        double minutes = crossing.minutesPerHousehold() + crossing.minutesPerPerson() * kin[h].people();
        ticks[gate.index()][h] = Math.max(1, situation.ticksOf(minutes));
      }
    }
    return ticks;
  }

  private void compileUnits(Companions companions, MovementProblem.Kin[] kin) {
    int[] unitOf = new int[kin.length];
    java.util.Arrays.fill(unitOf, -1);
    List<List<Integer>> kinRiders = new ArrayList<>();
    kin(kinRiders, kin.length);
    for (List<Integer> households : companions.listUnits()) {
      if (households.stream().anyMatch(h -> begun.cutOff().containsKey(operation.households().get(h).id()))) {
        continue;
      }
      int[] chains = chainsOf(households);
      int unit = units.size();
      List<Integer> unitRiders = new ArrayList<>();
      for (List<Rider.Part> parts : companions.listRiders(households)) {
        Rider rider = riderOf(parts, unit);
        riders.add(rider);
        unitRiders.add(rider.index());
        parts.forEach(part -> kinRiders.get(part.household()).add(rider.index()));
      }
      units.add(unitOf(unit, households, unitRiders, chains));
      households.forEach(household -> unitOf[household] = unit);
    }
    for (int h = 0; h < kin.length; h++) {
      kin[h] = kinOf(h, unitOf[h], kinRiders.get(h));
    }
  }

  private static void kin(List<List<Integer>> kinRiders, int count) {
    for (int h = 0; h < count; h++) {
      kinRiders.add(new ArrayList<>());
    }
  }

  private MovementProblem.Kin kinOf(int h, int unit, List<Integer> itsRiders) {
    Household household = operation.households().get(h);
    HouseholdOutlook outlook = Objects.requireNonNull(situation.households().get(household.id()));
    int[] people = new int[itsRiders.size()];
    for (int i = 0; i < people.length; i++) {
      people[i] = riders.get(itsRiders.get(i)).parts().stream().filter(p -> p.household() == h).mapToInt(Rider.Part::people).sum();
    }
    return new MovementProblem.Kin(
        outlook.people(), household.weight(), leadTicks(household), unit, itsRiders.stream().mapToInt(i -> i).toArray(), people);
  }

  private int leadTicks(Household household) {
    return situation.ticksOf(household.contact().minutesToReach()) + situation.ticksOf(household.contact().minutesToGetReady());
  }

  private MovingUnit unitOf(int unit, List<Integer> households, List<Integer> unitRiders, int[] chains) {
    int people = 0;
    long weight = 0;
    for (int h : households) {
      Household household = operation.households().get(h);
      int moving = Objects.requireNonNull(situation.households().get(household.id())).people();
      people += moving;
      weight += (long) moving * household.weight();
    }
    return new MovingUnit(
        unit,
        households.stream().mapToInt(i -> i).toArray(),
        unitRiders.stream().mapToInt(i -> i).toArray(),
        people,
        weight,
        chains);
  }

  private int[] chainsOf(List<Integer> households) {
    List<Integer> chains = new ArrayList<>();
    for (int c = 0; c < operation.chains().size(); c++) {
      if (operation.chains().get(c).crossings().stream().allMatch(id -> households.stream().allMatch(h -> mayPass(h, id)))) {
        chains.add(c);
      }
    }
    return chains.stream().mapToInt(i -> i).toArray();
  }

  private boolean mayPass(int h, CrossingId id) {
    Household household = operation.households().get(h);
    Gate gate = gates.get(Objects.requireNonNull(gateIndex.get(id)));
    return gate.usable()
        && !gate.windows().isEmpty()
        && !household.refusedCrossings().contains(id)
        && !operation.crossings().get(gate.index()).holdsBack(household);
  }

  private Rider riderOf(List<Rider.Part> parts, int unit) {
    Map<MemberId, Member> members = new LinkedHashMap<>();
    int place = -1;
    int leave = 0;
    double walkKmh = Double.MAX_VALUE;
    double walkKm = Double.MAX_VALUE;
    for (Rider.Part part : parts) {
      Household household = operation.households().get(part.household());
      HouseholdOutlook outlook = Objects.requireNonNull(situation.households().get(household.id()));
      MemberGroup group = outlook.groups().get(part.group());
      group.members().forEach(member -> members.put(member.id(), member));
      place = roadways.indexOf(group.place());
      int called = begun.callTicks().getOrDefault(household.id(), situation.earliestCallTick());
      leave = Math.max(leave, Math.max(outlook.readyTick(), called + leadTicks(household)));
      walkKmh = Math.min(walkKmh, household.walkKmh());
      walkKm = Math.min(walkKm, household.walkKm());
    }
    int[] needs = new int[3];
    long mask = 0;
    for (Member member : members.values()) {
      needs[member.needs().contains(Need.STRETCHER) ? 2 : member.needs().contains(Need.WHEELCHAIR) ? 1 : 0]++;
      mask |= roadways.barMaskOf(new java.util.LinkedHashSet<Trait>(member.traits()));
    }
    boolean able = needs[1] + needs[2] == 0 && walkKmh > 0;
    return new Rider(
        riders.size(), unit, parts, place, needs[0], needs[1], needs[2], mask, leave, walkKmh, able ? walkKm : 0, carOf(parts, needs));
  }

  /** The car stands where the household's first group is, and takes only that household. */
  private Rider.Car carOf(List<Rider.Part> parts, int[] needs) {
    Rider.Part part = parts.getFirst();
    Household household = operation.households().get(part.household());
    if (parts.size() > 1 || household.ownCar().isEmpty() || needs[2] > 0) {
      return Rider.Car.NONE;
    }
    HouseholdOutlook outlook = Objects.requireNonNull(situation.households().get(household.id()));
    boolean atCar = outlook.groups().size() == 1 || outlook.groups().get(part.group()).place().equals(household.home());
    boolean fits = needs[0] + needs[1] <= household.ownCar().get().seats();
    return atCar && fits ? new Rider.Car(household.ownCar().get().maxKmh(), household.ownCar().get().rangeKm()) : Rider.Car.NONE;
  }
}
