package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.safepassage.operation.Approach;
import org.safepassage.operation.Chain;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Prospects;
import org.safepassage.operation.Road;
import org.safepassage.operation.RoadId;
import org.safepassage.operation.RoadUse;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;

/** Who is where when: each approach of each journey as phases, and each run as moves from place to place. */
final class Movements {
  /** In the order of a journey. */
  static final List<String> PHASES = List.of("home", "moving", "waiting", "desk", "beyond", "camp");

  /** What a page of counts tells apart: nothing of what happens before the first gate. */
  static final List<String> COUNTED = List.of("inside", "desk", "beyond", "camp");

  private final Situation situation;
  private final Plan plan;
  private final MapFacts map;
  private final Map<String, Run> runs = new HashMap<>();
  private final Map<ChainId, Chain> chains = new HashMap<>();
  private final Map<RoadId, Road> roads = new HashMap<>();

  /** By run: for each drive how many are aboard. */
  private final Map<String, Prospects.OfRun> prospects = new HashMap<>();
  private final Map<String, int[]> aboard = new HashMap<>();

  Movements(Situation situation, Plan plan, MapFacts map) {
    this.situation = situation;
    this.plan = plan;
    this.map = map;
    situation.operation().roads().forEach(road -> roads.put(road.id(), road));
    situation.operation().chains().forEach(chain -> chains.put(chain.id(), chain));
    plan.prospects().ifPresent(all -> all.runs().forEach(run -> prospects.put(run.run(), run)));
    for (Run run : plan.runs()) {
      runs.put(run.id(), run);
      aboard.put(run.id(), new int[run.drives().size()]);
    }
    for (Journey journey : plan.journeys()) {
      journey.approaches().forEach(approach -> count(approach.legs(), approach.members().size()));
      count(journey.onward(), people(journey));
    }
  }

  private void count(List<Leg> legs, int people) {
    for (Leg leg : legs) {
      if (leg instanceof Leg.Ride(String run, int board, int alight)) {
        int[] counts = aboard.getOrDefault(run, new int[0]);
        for (int drive = board; drive < alight; drive++) {
          counts[drive] += people;
        }
      }
    }
  }

  int people(Journey journey) {
    return situation.getHousehold(journey.household()).people();
  }

  /** When the last people reach a camp. */
  int lastTick() {
    return plan.journeys().stream().mapToInt(this::campTick).max().orElse(0);
  }

  private int campTick(Journey journey) {
    Chain chain = chains.get(journey.chain());
    return outTick(journey) + (chain == null ? 0 : situation.ticksOf(chain.transferMinutes()));
  }

  /** When a household has passed the last gate. */
  int outTick(Journey journey) {
    int out = 0;
    for (Leg leg : journey.onward()) {
      out = leg instanceof Leg.Passage passage ? passage.endTick() : out;
    }
    return out;
  }

  List<PageFacts.Party> listParties() {
    List<PageFacts.Party> parties = new ArrayList<>();
    for (Journey journey : plan.journeys()) {
      for (Approach approach : journey.approaches()) {
        List<int[]> phases = new ArrayList<>(List.of(phase(0, "home")));
        List<int[]> moves = new ArrayList<>();
        addApproach(approach, phases, moves);
        addOnward(journey, phases);
        parties.add(new PageFacts.Party(approach.members().size(), phases, moves));
      }
    }
    return parties;
  }

  /** For each quarter of an hour its first tick and how many are in which phase. */
  List<int[]> listSeries(PageFacts.Span span) {
    List<PageFacts.Party> parties = listParties();
    List<int[]> series = new ArrayList<>();
    for (int tick = span.from(); tick <= span.to(); tick += situation.ticksOf(15)) {
      int[] row = new int[PHASES.size() + 1];
      row[0] = tick;
      for (PageFacts.Party party : parties) {
        row[1 + phaseAt(party, tick)] += party.people();
      }
      series.add(row);
    }
    return series;
  }

  /** The same, with all that happens before the first gate added up. */
  List<int[]> listCounts(PageFacts.Span span) {
    int inside = PHASES.indexOf("desk");
    return listSeries(span).stream()
        .map(row -> IntStream.concat(IntStream.of(row[0], Arrays.stream(row, 1, inside + 1).sum()), Arrays.stream(row, inside + 1, row.length)).toArray())
        .toList();
  }

  private static int phaseAt(PageFacts.Party party, int tick) {
    int now = 0;
    for (int[] phase : party.phases()) {
      now = phase[0] <= tick ? phase[1] : now;
    }
    return now;
  }

  private static int[] phase(int tick, String what) {
    return new int[] {tick, PHASES.indexOf(what)};
  }

  private void addApproach(Approach approach, List<int[]> phases, List<int[]> moves) {
    for (Leg leg : approach.legs()) {
      switch (leg) {
        case Leg.Walk(List<RoadUse> roads) -> addOwnWay(roads, approach.members().size(), phases, moves);
        case Leg.Drive(List<RoadUse> roads) -> addOwnWay(roads, approach.members().size(), phases, moves);
        case Leg.Ride ride -> addRide(ride, phases, "waiting");
        case Leg.Passage passage -> throw new IllegalStateException("a passage of " + passage.crossing() + " before the first gate");
      }
    }
  }

  private void addOwnWay(List<RoadUse> roads, int people, List<int[]> phases, List<int[]> moves) {
    if (!roads.isEmpty()) {
      phases.add(phase(roads.getFirst().enterTick(), "moving"));
      phases.add(phase(roads.getLast().exitTick(), "waiting"));
      roads.forEach(use -> moves.add(move(use, people)));
    }
  }

  private void addRide(Leg.Ride ride, List<int[]> phases, String after) {
    Run run = runs.get(ride.run());
    if (run != null) {
      phases.add(phase(run.stops().get(ride.boardStop()).departTick(), "moving"));
      phases.add(phase(run.stops().get(ride.alightStop()).arriveTick(), after));
    }
  }

  private void addOnward(Journey journey, List<int[]> phases) {
    for (Leg leg : journey.onward()) {
      switch (leg) {
        case Leg.Passage passage -> {
          phases.add(phase(passage.startTick(), "desk"));
          phases.add(phase(passage.endTick(), "beyond"));
        }
        case Leg.Ride ride -> addRide(ride, phases, "beyond");
        case Leg.Walk walk -> throw new IllegalStateException("a walk of " + walk.roads().size() + " roads beyond a gate");
        case Leg.Drive drive -> throw new IllegalStateException("a drive of " + drive.roads().size() + " roads beyond a gate");
      }
    }
    phases.add(phase(campTick(journey), "camp"));
  }

  private int[] move(RoadUse use, int people) {
    int from = map.indexOf(use.from());
    Road road = roads.get(use.road());
    int to = road == null ? -1 : map.indexOf(road.otherEnd(use.from()));
    return new int[] {from, to, use.enterTick(), use.exitTick(), people};
  }

  /** A run as the map and the timeline show it. */
  PageFacts.Trip trip(Run run) {
    List<int[]> stops =
        run.stops().stream().map(stop -> new int[] {map.indexOf(stop.place()), stop.arriveTick(), stop.departTick()}).toList();
    int[] counts = aboard.getOrDefault(run.id(), new int[run.drives().size()]);
    List<int[]> moves = new ArrayList<>();
    for (int drive = 0; drive < run.drives().size(); drive++) {
      for (RoadUse use : run.drives().get(drive)) {
        moves.add(move(use, counts[drive]));
      }
    }
    Prospects.OfRun prospect = prospects.get(run.id());
    if (prospect == null) {
      return new PageFacts.Trip(run.id(), stops, moves, null, null);
    }
    Integer margin = prospect.marginMinutes() == Limits.NONE ? null : (Integer) prospect.marginMinutes();
    return new PageFacts.Trip(run.id(), stops, moves, prospect.chanceThousandths() / 10.0, margin);
  }
}
