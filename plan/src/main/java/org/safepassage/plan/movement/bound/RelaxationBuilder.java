package org.safepassage.plan.movement.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Place;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.solve.chain.Arc;
import org.safepassage.solve.chain.Carrier;
import org.safepassage.solve.chain.Network;

/** Turns a situation into the relaxation; whatever it leaves out of the rules only makes the bound looser. */
final class RelaxationBuilder {

  private final Situation situation;
  private final boolean isLarge;
  private final Ground ground;
  private final AlikeGroups alikeGroups;
  private final List<Chain> chains;
  private final Map<CrossingId, Integer> gateIndex = new LinkedHashMap<>();
  private final List<Crossing> crossings;
  private final int endTick;
  private final int firstGatesEndTick;

  /** @param isLarge no walks of vehicles are priced, see {@link Scope} */
  RelaxationBuilder(Situation situation, boolean isLarge) {
    this.situation = situation;
    this.isLarge = isLarge;
    this.ground = new Ground(situation);
    this.alikeGroups = new AlikeGroups(situation);
    this.crossings = situation.operation().crossings();
    this.chains = situation.operation().chains().stream().filter(this::isUsable).toList();
    for (Chain chain : chains) {
      chain.crossings().forEach(id -> gateIndex.putIfAbsent(id, gateIndex.size()));
    }
    this.endTick = gateIndex.keySet().stream().mapToInt(this::lastClosing).max().orElse(0);
    this.firstGatesEndTick =
        chains.stream().mapToInt(chain -> lastClosing(chain.crossings().getFirst())).max().orElse(0);
  }

  private boolean isUsable(Chain chain) {
    return chain.crossings().stream()
        .allMatch(id -> situation.getCrossing(id).usable() && lastClosing(id) > 0);
  }

  private int lastClosing(CrossingId id) {
    return situation.getCrossing(id).windows().stream()
        .mapToInt(window -> Math.min(closesTick(window), ground.closesTick(ground.node(crossing(id).inside()))))
        .max()
        .orElse(0);
  }

  /** No plan reaches beyond so many days (rule of the model). */
  private int closesTick(TickWindow window) {
    return Math.min(window.closesTick(), Limits.LONGEST_PLAN_SECONDS / situation.operation().tickSeconds());
  }

  private Crossing crossing(CrossingId id) {
    return crossings.stream().filter(crossing -> crossing.id().equals(id)).findFirst().orElseThrow();
  }

  Relaxation build() {
    List<VehicleGroup> groups =
        situation.operation().vehicleGroups().stream()
            .filter(group -> situation.getVehiclesThere(group.id()) > 0)
            .toList();
    RiderBuilder riders = new RiderBuilder(situation, ground, chains, gateNodes(), fastestKmh(groups), isLarge);
    int longestStop = groups.stream().mapToInt(group -> alikeGroups.handlingTicks(group)[group.seats()]).max().orElse(0);
    int startTick = Math.min(endTick, Math.max(0, riders.firstReadyTick() - longestStop));
    int[] quarters = new int[endTick - startTick + 1];
    int firstQuarter = situation.quarterHourOf(startTick);
    Arrays.setAll(quarters, i -> situation.quarterHourOf(startTick + i) - firstQuarter);
    List<Fleet> fleets = isLarge ? List.of() : fleets(groups, riders);
    AlikeUnits units = AlikeUnits.of(riders.listRiders(), riders.listCrowds(), riders.crowdOf());
    List<Gate> gates = gateIndex.keySet().stream().map(id -> gate(id, quarters)).toList();
    List<WayOut> ways = chains.stream().map(chain -> wayOut(chain, groups)).toList();
    List<VehicleKind> kinds = new KindBuilder(situation, ground, gates, WayOut.firstGates(ways), riders.listCrowds(), firstGatesEndTick).build(isLarge ? groups : List.of());
    return new Relaxation(
        situation.operation().places().stream().map(Place::id).toList(),
        situation.operation().tickSeconds(),
        startTick,
        endTick,
        firstGatesEndTick,
        quarters,
        riders.listRiders(),
        isLarge ? Units.none(riders.listRiders()) : Units.of(riders.listRiders()),
        gates,
        ways,
        riders.listExitClasses(),
        fleets,
        riders.listCrowds(),
        riders.crowdOf(),
        units.list(),
        units.unitOf(),
        kinds);
  }

  private int[] gateNodes() {
    return gateIndex.keySet().stream().mapToInt(id -> ground.node(crossing(id).inside())).toArray();
  }

  private static double fastestKmh(List<VehicleGroup> groups) {
    return groups.stream().mapToDouble(VehicleGroup::maxKmh).max().orElse(0);
  }

  /** Groups that are alike but for their base become one fleet. */
  private List<Fleet> fleets(List<VehicleGroup> groups, RiderBuilder riders) {
    List<Fleet> fleets = new ArrayList<>();
    int bases = 0;
    for (List<VehicleGroup> alike : alikeGroups.list(groups, this::untilTick)) {
      Fleet fleet = fleet(alike, bases, riders);
      if (!fleet.bases().isEmpty()) {
        fleets.add(fleet);
        bases += fleet.bases().size();
      }
    }
    return fleets;
  }

  private int untilTick(VehicleGroup group) {
    return alikeGroups.untilTick(group, firstGatesEndTick);
  }

  private Fleet fleet(List<VehicleGroup> alike, int firstBase, RiderBuilder riders) {
    VehicleGroup group = alike.getFirst();
    Network network = withoutDeadEnds(ground.networkOf(group), alike, riders);
    int[] earliest = new int[ground.size()];
    Arrays.fill(earliest, Integer.MAX_VALUE);
    List<Fleet.Base> bases = new ArrayList<>();
    for (VehicleGroup based : alike) {
      int[] start = network.earliestArrivals(ground.node(based.base()), alikeGroups.fromTick(based));
      if (serves(start, riders)) {
        bases.add(new Fleet.Base(firstBase + bases.size(), based.id(), situation.getVehiclesThere(based.id()), start));
        Arrays.setAll(earliest, node -> Math.min(earliest[node], start[node]));
      }
    }
    Carrier carrier = new Carrier(group.seats(), earliest, untilTick(group), alikeGroups.handlingTicks(group));
    return new Fleet(group.seats(), group.wheelchairPlaces(), group.stretcherPlaces(), carrier, network, bases);
  }

  /** Whether vehicles that can be at these places at these ticks can reach anybody. */
  private static boolean serves(int[] startTicks, RiderBuilder riders) {
    return riders.listRiders().stream()
        .flatMap(rider -> rider.boarding().stream())
        .anyMatch(item -> startTicks[item.node()] <= item.untilTick());
  }

  /** Drops roads into places where nothing happens and no road leads on. */
  private Network withoutDeadEnds(Network network, List<VehicleGroup> alike, RiderBuilder riders) {
    boolean[] kept = new boolean[ground.size()];
    alike.forEach(group -> kept[ground.node(group.base())] = true);
    for (int node : gateNodes()) {
      kept[node] = true;
    }
    riders.listRiders().forEach(rider -> rider.boarding().forEach(item -> kept[item.node()] = true));
    List<Arc> arcs = new ArrayList<>(network.arcs());
    for (boolean changed = true; changed; ) {
      List<Set<Integer>> neighbours = neighbours(arcs);
      changed = arcs.removeIf(arc -> Stream.of(arc.from(), arc.to()).anyMatch(node -> !kept[node] && neighbours.get(node).size() <= 1));
    }
    return new Network(network.nodes(), arcs, network.nodeClosesTick());
  }

  /** By node, those that a road leads to or from. */
  private List<Set<Integer>> neighbours(List<Arc> arcs) {
    List<Set<Integer>> neighbours = Stream.generate(() -> (Set<Integer>) new HashSet<Integer>()).limit(ground.size()).toList();
    for (Arc arc : arcs) {
      neighbours.get(arc.from()).add(arc.to());
      neighbours.get(arc.to()).add(arc.from());
    }
    return neighbours;
  }

  private Gate gate(CrossingId id, int[] quarters) {
    Crossing crossing = crossing(id);
    CrossingOutlook outlook = situation.getCrossing(id);
    int inside = ground.node(crossing.inside());
    int[] opens = outlook.windows().stream().mapToInt(window -> window.opensTick()).toArray();
    int[] closes =
        outlook.windows().stream().mapToInt(window -> Math.min(closesTick(window), ground.closesTick(inside))).toArray();
    long[] deskCap = new long[quarters[quarters.length - 1] + 1];
    for (int i = 0; i < quarters.length; i++) {
      if (isInWindow(opens, closes, endTick + 1 - quarters.length + i)) {
        deskCap[quarters[i]] = (long) crossing.desks() * (900 / situation.operation().tickSeconds());
      }
    }
    Gathering gathering = Gathering.before(situation, crossing, firstOpening(), firstOpeningOf(id));
    return new Gate(
        id,
        inside,
        opens,
        closes,
        crossing.capPersons(),
        deskCap,
        new Guaranteed(situation).people(crossing),
        gathering.untilTick(),
        gathering.persons(),
        gathering.earliestTick(),
        crossing.minutesPerHousehold(),
        crossing.minutesPerPerson());
  }

  private static boolean isInWindow(int[] opens, int[] closes, int tick) {
    for (int window = 0; window < opens.length; window++) {
      if (opens[window] <= tick && tick < closes[window]) {
        return true;
      }
    }
    return false;
  }

  /** The first moment at which anybody at all can pass. */
  private int firstOpening() {
    return chains.stream().mapToInt(chain -> firstOpeningOf(chain.crossings().getFirst())).min().orElse(0);
  }

  private int firstOpeningOf(CrossingId id) {
    return situation.getCrossing(id).windows().stream()
        .filter(window -> window.closesTick() > 0)
        .mapToInt(window -> Math.max(0, window.opensTick()))
        .min()
        .orElse(0);
  }

  private WayOut wayOut(Chain chain, List<VehicleGroup> groups) {
    int[] gates = chain.crossings().stream().mapToInt(id -> List.copyOf(gateIndex.keySet()).indexOf(id)).toArray();
    int[] between = new int[gates.length - 1];
    for (int step = 0; step < between.length; step++) {
      between[step] = ticksBetween(crossing(chain.crossings().get(step)), crossing(chain.crossings().get(step + 1)), groups);
    }
    int camp = situation.operation().camps().stream().map(c -> c.id()).toList().indexOf(chain.camp());
    return new WayOut(gates, between, camp, situation.getCamp(chain.camp()).capacityPersons());
  }

  /** The fastest conceivable way from one gate to the next, at any time. */
  private int ticksBetween(Crossing gate, Crossing next, List<VehicleGroup> groups) {
    if (gate.outside().equals(next.inside())) {
      return 0;
    }
    double kmh = Math.max(fastestKmh(groups), fastestWalker());
    int arrival = withoutTimes(ground.networkAt(kmh)).earliestArrivals(ground.node(gate.outside()), 0)[ground.node(next.inside())];
    return Math.min(arrival, endTick + 1);
  }

  private double fastestWalker() {
    return situation.operation().households().stream().mapToDouble(Household::walkKmh).max().orElse(0);
  }

  private static Network withoutTimes(Network network) {
    int[] open = new int[network.nodes()];
    Arrays.fill(open, Limits.NONE);
    return new Network(
        network.nodes(),
        network.arcs().stream().map(arc -> new Arc(arc.from(), arc.to(), arc.ticks(), Limits.NONE)).toList(),
        open);
  }
}
