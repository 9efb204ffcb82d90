package org.safepassage.plan.movement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;
import org.safepassage.solve.path.Entries;
import org.safepassage.solve.path.TimedPath;

/** What is taken of everything that is shared: desks, places, roads, guarantees. Only counts; nothing is decided here. */
final class Ledger {
  private final MovementProblem problem;
  private final int ticksPerQuarter;
  private final int tickSeconds;
  private final int firstQuarterTicks;
  private final int secondsIntoHour;
  private final int[][] deskTicks;
  private final int[][] windowPersons;
  private final int[] gatePersons;
  private final int[] campPersons;
  private final @Nullable TickCounts[] gathered;
  private final @Nullable TickCounts[] holding;
  private final int hours;
  private final @Nullable int[][] entriesByHour;
  private final @Nullable TickCounts[] entriesByTick;
  private final boolean[] limited;
  private final boolean countsHours;
  private final boolean countsTicks;
  private final TickCounts startsAt;
  private int firstStart;

  Ledger(MovementProblem problem) {
    this.problem = problem;
    int horizon = problem.horizonTick();
    ticksPerQuarter = 900 / problem.tickSeconds();
    tickSeconds = problem.tickSeconds();
    firstQuarterTicks = Math.ceilDiv(900 - (int) Math.floorMod(problem.situation().asOf().getEpochSecond(), 900L), tickSeconds);
    secondsIntoHour = (int) Math.floorMod(problem.situation().asOf().getEpochSecond(), 3600L);
    int gates = problem.gates().size();
    deskTicks = new int[gates][quarterOf(horizon) + 2];
    windowPersons = new int[gates][];
    holding = new TickCounts[gates];
    for (Gate gate : problem.gates()) {
      windowPersons[gate.index()] = new int[gate.windows().size()];
      holding[gate.index()] = gate.holdingPersons() == Limits.NONE ? null : new TickCounts(horizon + 2);
    }
    gatePersons = new int[gates];
    campPersons = new int[problem.campCapacity().length];
    gathered = new TickCounts[problem.roadways().placeCount()];
    for (int place = 0; place < gathered.length; place++) {
      gathered[place] = problem.spots().isCounted(place) ? new TickCounts(horizon + 2) : null;
    }
    limited = new boolean[problem.situation().operation().roads().size() * 2];
    boolean anyLimited = false;
    long cars = problem.riders().stream().filter(rider -> rider.car().isThere()).count();
    Map<Integer, Long> vehiclesByTravel = problem.movers().stream().collect(Collectors.groupingBy(Mover::travel, LinkedHashMap::new, Collectors.counting()));
    for (int arc = 0; arc < limited.length; arc++) {
      limited[arc] = canBeFull(arc, cars, vehiclesByTravel);
      anyLimited |= limited[arc];
    }
    countsHours = anyLimited;
    countsTicks = problem.mostTogether() != Limits.NONE || problem.leastTogether() > 1;
    hours = hourOf(horizon) + 3;
    int arcs = problem.situation().operation().roads().size() * 2;
    entriesByHour = new int[arcs][];
    entriesByTick = new TickCounts[arcs];
    startsAt = new TickCounts(horizon + 2);
    firstStart = horizon + 1;
  }

  /** Whether so many vehicles exist that more could enter a road in an hour than may: between two entries of one vehicle lie the road and a way back. */
  private boolean canBeFull(int arc, long cars, Map<Integer, Long> vehiclesByTravel) {
    int most = problem.roadways().roadOf(arc).vehiclesPerHour();
    if (most == Limits.NONE) {
      return false;
    }
    long entries = cars;
    int ticksPerHour = 3600 / problem.tickSeconds();
    for (Map.Entry<Integer, Long> alike : vehiclesByTravel.entrySet()) {
      int ticks = problem.roadways().ticksOn(alike.getKey(), 0, arc);
      entries += ticks > 0 ? alike.getValue() * (ticksPerHour / (ticks + 1) + 1) : 0;
    }
    return entries > most;
  }

  /** Takes over another ledger of the same problem. */
  void copyFrom(Ledger other) {
    copy(other.deskTicks, deskTicks);
    copy(other.windowPersons, windowPersons);
    copy(other.gathered, gathered);
    copy(other.holding, holding);
    System.arraycopy(other.gatePersons, 0, gatePersons, 0, gatePersons.length);
    System.arraycopy(other.campPersons, 0, campPersons, 0, campPersons.length);
    startsAt.copyFrom(other.startsAt);
    firstStart = other.firstStart;
    for (int arc = 0; arc < entriesByHour.length && (countsHours || countsTicks); arc++) {
      int[] hours = other.entriesByHour[arc];
      entriesByHour[arc] = hours == null ? null : hours.clone();
      TickCounts ticks = other.entriesByTick[arc];
      if (ticks == null) {
        entriesByTick[arc] = null;
      } else {
        ticksOf(arc).copyFrom(ticks);
      }
    }
  }

  /** The number of the quarter of an hour (UTC clock) in which a tick starts, from that of the planning moment on. */
  private int quarterOf(int tick) {
    return Math.floorDiv(tick + ticksPerQuarter - firstQuarterTicks, ticksPerQuarter);
  }

  /** The number of the clock hour (UTC) in which a tick starts, likewise. */
  private int hourOf(int tick) {
    return Math.floorDiv(secondsIntoHour + tick * tickSeconds, 3600);
  }

  private static void copy(@Nullable TickCounts[] from, @Nullable TickCounts[] to) {
    for (int i = 0; i < from.length; i++) {
      TickCounts source = from[i];
      TickCounts target = to[i];
      if (source != null && target != null) {
        target.copyFrom(source);
      }
    }
  }

  private static void copy(int[][] from, int[][] to) {
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(from[i], 0, to[i], 0, from[i].length);
    }
  }

  /** The first start from {@code from} on, and not before now, with a desk free for so many ticks; -1 if it would end after {@code latestEnd}. */
  int findDesk(int gate, int from, int ticks, int latestEnd) {
    int start = Math.max(0, from);
    int end = Math.min(latestEnd, problem.horizonTick());
    while (start + ticks <= end) {
      int next = blockedUntil(gate, start, ticks);
      if (next <= start) {
        return start;
      }
      start = next;
    }
    return -1;
  }

  /** The next start worth trying, or the start itself if nothing is in its way. */
  private int blockedUntil(int gate, int start, int ticks) {
    int capacity = problem.gates().get(gate).desks() * ticksPerQuarter;
    int tick = start;
    while (tick < start + ticks) {
      int quarter = quarterOf(tick);
      int end = firstTickOf(quarter + 1);
      int free = capacity - deskTicks[gate][quarter];
      if (Math.min(start + ticks, end) - tick > free) {
        // As more than is free is wanted, any earlier start takes more of this quarter than is free too.
        return end - free;
      }
      tick = end;
    }
    return start;
  }

  private int firstTickOf(int quarter) {
    return (quarter - 1) * ticksPerQuarter + firstQuarterTicks;
  }

  /** As {@link #findDesk}, in whichever window. */
  int findOpenDesk(int gate, int from, int ticks, int latestEnd) {
    for (TickWindow window : problem.gates().get(gate).windows()) {
      int start = findDesk(gate, Math.max(from, window.opensTick()), ticks, Math.min(window.closesTick(), latestEnd));
      if (start >= 0) {
        return start;
      }
    }
    return -1;
  }

  boolean hasRoomInWindow(int gate, int window, int people) {
    return problem.gates().get(gate).capPersons() == Limits.NONE
        || windowPersons[gate][window] + people <= problem.gates().get(gate).capPersons();
  }

  boolean hasGuarantee(int gate, int people) {
    return gatePersons[gate] + people <= problem.gates().get(gate).guaranteedPersons();
  }

  boolean hasRoomInCamp(int camp, int people) {
    return camp < 0 || campPersons[camp] + people <= problem.campCapacity()[camp];
  }

  /** Whether the stay keeps to the place's and the gate's own limits, with what is there already. */
  boolean takes(GatherStay stay) {
    if (stay.toTick() - stay.fromTick() > problem.spots().maxWaitTicks()[stay.place()]) {
      return false;
    }
    return isBelow(gathered[stay.place()], stay, problem.spots().maxPersons()[stay.place()])
        && (stay.gate() < 0 || isBelow(holding[stay.gate()], stay, problem.gates().get(stay.gate()).holdingPersons()));
  }

  private static boolean isBelow(@Nullable TickCounts counts, GatherStay stay, int most) {
    return counts == null || most == Limits.NONE || counts.hasRoom(Math.max(0, stay.fromTick()), stay.toTick(), stay.people(), most);
  }

  /** Whether a stay that is already counted stays unnoticed before the first crossing, as things are. */
  boolean isUnnoticed(GatherStay stay) {
    int until = Math.min(stay.toTick(), firstStart);
    int place = stay.place();
    if (until <= stay.fromTick()) {
      return true;
    }
    if (until - stay.fromTick() > problem.spots().unnoticedTicks()[place]) {
      return false;
    }
    TickCounts counts = gathered[place];
    int most = problem.spots().unnoticedPersons()[place];
    return counts == null || most == Limits.NONE || counts.hasRoom(Math.max(0, stay.fromTick()), until, 0, most);
  }

  boolean areUnnoticed(List<GatherStay> stays) {
    for (GatherStay stay : stays) {
      if (!isUnnoticed(stay)) {
        return false;
      }
    }
    return true;
  }

  void count(GatherStay stay, int sign) {
    add(gathered[stay.place()], stay, sign);
    if (stay.gate() >= 0) {
      add(holding[stay.gate()], stay, sign);
    }
  }

  private static void add(@Nullable TickCounts counts, GatherStay stay, int sign) {
    if (counts != null && stay.toTick() > 0) {
      counts.add(Math.max(0, stay.fromTick()), stay.toTick(), sign * stay.people());
    }
  }

  /** Takes the stays if they fit, all or none. */
  boolean takeStays(List<GatherStay> stays) {
    for (int i = 0; i < stays.size(); i++) {
      if (!takes(stays.get(i))) {
        for (int j = 0; j < i; j++) {
          count(stays.get(j), -1);
        }
        return false;
      }
      count(stays.get(i), 1);
    }
    return true;
  }

  void dropStays(List<GatherStay> stays) {
    for (GatherStay stay : stays) {
      count(stay, -1);
    }
  }

  void countDesk(int gate, int start, int end, int sign) {
    int tick = Math.max(start, firstTickOf(0)); // What was used before this quarter of an hour binds nobody.
    while (tick < end) {
      int quarter = quarterOf(tick);
      int until = Math.min(end, firstTickOf(quarter + 1));
      deskTicks[gate][quarter] += sign * (until - tick);
      tick = until;
    }
  }

  void countPassings(Passings passings, int sign) {
    int gate = passings.gate();
    for (Passings.Passed each : passings.passed()) {
      countDesk(gate, each.startTick(), each.endTick(), sign);
      int start = Math.max(0, each.startTick());
      startsAt.add(start, sign);
      firstStart = sign > 0 ? Math.min(firstStart, start) : firstStart;
    }
    if (firstStart <= problem.horizonTick() && startsAt.at(firstStart) == 0) {
      firstStart = startsAt.findFirst(firstStart, problem.horizonTick() + 1);
    }
    windowPersons[gate][passings.window()] += sign * passings.people();
    gatePersons[gate] += sign * passings.people();
    for (GatherStay stay : passings.stays()) {
      count(stay, sign);
    }
  }

  void countCamp(int camp, int people) {
    if (camp >= 0) {
      campPersons[camp] += people;
    }
  }

  /** The first crossing of the plan; beyond the horizon if nobody crosses. */
  int firstStart() {
    return firstStart;
  }

  // Roads -----------------------------------------------------------------------------------------------------------------

  private int enteredInHour(int arc, int tick) {
    int[] entries = entriesByHour[arc];
    return entries == null || hourOf(tick) < 0 || hourOf(tick) >= hours ? 0 : entries[hourOf(tick)];
  }

  private int enteredAt(int arc, int tick) {
    TickCounts ticks = entriesByTick[arc];
    return ticks == null || tick < 0 ? 0 : ticks.at(tick);
  }

  /** How many ticks later a way must start for its roads to have room; 0 if they have. */
  int findDelay(TimedPath way, boolean ofFleet) {
    if (!countsHours && !(countsTicks && ofFleet)) {
      return 0;
    }
    for (int i = 0; i < way.arcCount(); i++) {
      int arc = way.arc(i);
      int tick = way.enterTick(i);
      if (isHourFull(arc, tick)) {
        return firstTickOfHour(hourOf(tick) + 1) - tick;
      }
      if (ofFleet && isTickFull(arc, tick)) {
        return 1;
      }
    }
    return 0;
  }

  private boolean isHourFull(int arc, int tick) {
    return limited[arc] && enteredInHour(arc, tick) >= problem.roadways().roadOf(arc).vehiclesPerHour();
  }

  private boolean isTickFull(int arc, int tick) {
    return countsTicks && enteredAt(arc, tick) >= problem.mostTogether();
  }

  /** When roads have room, for a vehicle of the fleet or for an own car, as things are. */
  Entries entries(boolean ofFleet) {
    return new Entries() {
      @Override
      public int firstFrom(int arc, int tick) {
        int first = tick;
        while (isHourFull(arc, first) || (ofFleet && isTickFull(arc, first))) {
          first = isHourFull(arc, first) ? firstTickOfHour(hourOf(first) + 1) : first + 1;
        }
        return first;
      }

      @Override
      public int lastUntil(int arc, int tick) {
        int last = tick;
        while (last >= 0 && (isHourFull(arc, last) || (ofFleet && isTickFull(arc, last)))) {
          last = isHourFull(arc, last) ? firstTickOfHour(hourOf(last)) - 1 : last - 1;
        }
        return last;
      }
    };
  }

  /** Whether no road that a trip uses carries too many as things are: it may have got in its own way. */
  boolean keepsRoads(TimedTrip trip) {
    for (TimedPath way : countsHours || countsTicks ? trip.ways() : List.<TimedPath>of()) {
      for (int i = 0; i < way.arcCount(); i++) {
        int arc = way.arc(i);
        int tick = way.enterTick(i);
        if ((limited[arc] && enteredInHour(arc, tick) > problem.roadways().roadOf(arc).vehiclesPerHour())
            || (countsTicks && enteredAt(arc, tick) > problem.mostTogether())) {
          return false;
        }
      }
    }
    return true;
  }

  private TickCounts ticksOf(int arc) {
    TickCounts ticks = entriesByTick[arc];
    if (ticks == null) {
      ticks = new TickCounts(problem.horizonTick() + 2);
      entriesByTick[arc] = ticks;
    }
    return ticks;
  }

  private int firstTickOfHour(int hour) {
    return Math.ceilDiv(hour * 3600 - secondsIntoHour, tickSeconds);
  }

  void countWay(TimedPath way, boolean ofFleet, int sign) {
    if (!countsHours && !(countsTicks && ofFleet)) {
      return;
    }
    for (int i = 0; i < way.arcCount(); i++) {
      int arc = way.arc(i);
      int tick = way.enterTick(i);
      if (limited[arc] && hourOf(tick) >= 0) {
        int[] entries = entriesByHour[arc];
        if (entries == null) {
          entries = new int[hours];
          entriesByHour[arc] = entries;
        }
        entries[hourOf(tick)] += sign;
      }
      if (countsTicks && ofFleet && tick >= 0) {
        ticksOf(arc).add(tick, sign);
      }
    }
  }

  void countTrip(TimedTrip trip, int sign) {
    if (countsHours || countsTicks) {
      for (TimedPath way : trip.ways()) {
        countWay(way, true, sign);
      }
      for (TimedTrip.Boarding boarding : trip.boardings()) {
        if (boarding.boarder().mode() == Trip.Mode.CAR) {
          countWay(boarding.way(), false, sign);
        }
      }
    }
    for (GatherStay stay : trip.stays()) {
      count(stay, sign);
    }
  }
}
