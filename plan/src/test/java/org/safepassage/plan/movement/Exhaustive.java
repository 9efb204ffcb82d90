package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.TickWindow;

/**
 * The most people out of a small {@link Sketch}, by trying everything that everybody could do in every tick. Written from
 * docs/model.md alone; it shares no code with the planner. Any of the ten rules can be switched off.
 */
final class Exhaustive {
  /** Steps after which a case counts as too large to try everything. */
  private static final int MOST_STEPS = 500_000;

  private static final int HOME = 0;
  private static final int UNDER_WAY = 1;
  private static final int STANDING = 2;
  private static final int ABOARD = 3;
  private static final int AT_GATE = 4;
  private static final int AT_DESK = 5;
  private static final int BEYOND = 6;
  private static final int OUT = 7;

  /** People who move as one: a household's members at one place, with children whom one of them leads. */
  private static final class Party {
    final List<Integer> families = new ArrayList<>();
    final List<Integer> people = new ArrayList<>();
    int place;
    int wheelchairs;
    int leave;
    double walkKm;
    boolean car;
    boolean barred;

    int count() {
      return people.stream().mapToInt(i -> i).sum();
    }
  }

  private final Sketch s;
  private final boolean[] off = new boolean[11];
  private final List<String> places;
  private final int horizon;
  private final List<Sketch.Fleet> vehicles = new ArrayList<>();
  private final List<List<Integer>> units = new ArrayList<>();
  private List<Party> parties = new ArrayList<>();
  private boolean[] chosen = new boolean[0];
  private final Set<Key> seen = new HashSet<>();
  boolean gaveUp;
  private int steps;

  private record Key(int hash, int[] values) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && Arrays.equals(values, key.values);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  Exhaustive(Sketch sketch, int... rulesOff) {
    s = sketch;
    for (int rule : rulesOff) {
      off[rule] = true;
    }
    places = List.copyOf(s.spots.keySet());
    horizon = s.fences.stream().flatMap(f -> f.windows.stream()).mapToInt(TickWindow::closesTick).max().orElse(0);
    for (Sketch.Fleet fleet : s.fleets) {
      for (int i = 0; i < fleet.count; i++) {
        vehicles.add(fleet);
      }
    }
    listUnits();
  }

  private void listUnits() {
    Map<String, List<Integer>> joined = new LinkedHashMap<>();
    for (int f = 0; f < s.families.size(); f++) {
      Sketch.Family family = s.families.get(f);
      String label = off[1] || family.together.isEmpty() ? "alone" + f : family.together;
      if (!off[1] && !family.guardianFamily.isEmpty()) {
        label = "alone" + indexOf(family.guardianFamily);
      }
      joined.computeIfAbsent(label, key -> new ArrayList<>()).add(f);
    }
    for (List<Integer> unit : joined.values()) {
      if (unit.stream().allMatch(this::mayMove)) {
        units.add(unit);
      }
    }
  }

  private int indexOf(String family) {
    for (int f = 0; f < s.families.size(); f++) {
      if (s.families.get(f).id.equals(family)) {
        return f;
      }
    }
    throw new IllegalArgumentException(family);
  }

  private boolean mayMove(int f) {
    Sketch.Family family = s.families.get(f);
    boolean led = off[1] || family.people > family.children || !family.guardianFamily.isEmpty();
    return led && (off[10] || (!family.declined && family.canBeTold));
  }

  /** The weight of all whom the planner may move. */
  long weightOfAll() {
    return units.stream().mapToLong(this::weightOf).sum();
  }

  private long weightOf(List<Integer> unit) {
    return unit.stream().mapToLong(f -> (long) s.families.get(f).people * s.families.get(f).weight).sum();
  }

  /** The greatest weight above {@code known} that can be out; {@code known} if there is none. */
  long bestAbove(long known) {
    List<long[]> subsets = new ArrayList<>();
    for (int mask = 1; mask < 1 << units.size(); mask++) {
      long weight = 0;
      for (int u = 0; u < units.size(); u++) {
        weight += (mask >> u & 1) * weightOf(units.get(u));
      }
      if (weight > known) {
        subsets.add(new long[] {weight, mask});
      }
    }
    // Lightest first, so that a set is known to be too much before the sets that contain it come.
    subsets.sort((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
    long best = known;
    List<Integer> tooMuch = new ArrayList<>();
    for (long[] subset : subsets) {
      if (gaveUp) {
        break;
      }
      int mask = (int) subset[1];
      if (fewerIsEasier() && tooMuch.stream().anyMatch(m -> (m & mask) == m)) {
        continue;
      }
      if (canAllLeave(mask)) {
        best = Math.max(best, subset[0]);
      } else {
        tooMuch.add(mask);
      }
    }
    return best;
  }

  /**
   * Whether taking somebody off a plan always leaves a plan: unless they were the first to cross, before whom the others must stay
   * unnoticed, or one of the least number of vehicles that move together.
   */
  private boolean fewerIsEasier() {
    return s.leastTogether <= 1
        && s.spots.values().stream().allMatch(spot -> spot.unnoticedMinutes == Limits.NONE && spot.unnoticedPersons == Limits.NONE);
  }

  private boolean canAllLeave(int mask) {
    chosen = new boolean[s.families.size()];
    for (int u = 0; u < units.size(); u++) {
      if ((mask >> u & 1) == 1) {
        units.get(u).forEach(f -> chosen[f] = true);
      }
    }
    listParties();
    seen.clear();
    return fitsCamp() && search(new State());
  }

  private boolean fitsCamp() {
    int people = 0;
    for (int f = 0; f < chosen.length; f++) {
      people += chosen[f] ? s.families.get(f).people : 0;
    }
    return off[7] || people <= s.campCapacity;
  }

  private void listParties() {
    parties = new ArrayList<>();
    Party[] firstOf = new Party[chosen.length];
    for (int f = 0; f < chosen.length; f++) {
      Sketch.Family family = s.families.get(f);
      if (!chosen[f] || (!off[1] && !family.guardianFamily.isEmpty())) {
        continue;
      }
      firstOf[f] = party(f, family.place, family.people - family.elsewhere, 0);
      parties.add(firstOf[f]);
      if (family.elsewhere > 0) {
        parties.add(party(f, family.otherPlace, family.elsewhere, family.wheelchairs));
      } else {
        firstOf[f].wheelchairs = family.wheelchairs;
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      Sketch.Family family = s.families.get(f);
      if (chosen[f] && !off[1] && !family.guardianFamily.isEmpty()) {
        join(firstOf[indexOf(family.guardianFamily)], f);
      }
    }
  }

  private Party party(int f, String place, int people, int wheelchairs) {
    Sketch.Family family = s.families.get(f);
    Party party = new Party();
    party.families.add(f);
    party.people.add(people);
    party.place = places.indexOf(place);
    party.wheelchairs = wheelchairs;
    party.leave = leaveOf(family);
    party.walkKm = family.wheelchairs > 0 && family.elsewhere == 0 ? 0 : family.walkKm;
    party.car = family.carSeats >= people && (family.elsewhere == 0 || place.equals(family.place));
    party.barred = family.barred;
    return party;
  }

  private void join(Party party, int f) {
    Sketch.Family family = s.families.get(f);
    party.families.add(f);
    party.people.add(family.people);
    party.leave = Math.max(party.leave, leaveOf(family));
    party.walkKm = Math.min(party.walkKm, family.walkKm);
    party.car = false;
    party.barred |= family.barred;
  }

  private int leaveOf(Sketch.Family family) {
    return off[10]
        ? 0
        : Math.max(family.ready, s.earliestCall + ticksUp(family.reachMinutes) + ticksUp(family.readyMinutes));
  }

  private int ticksUp(double minutes) {
    return (int) Math.ceil(minutes * 60 / s.tickSeconds - 1e-9);
  }

  // The state --------------------------------------------------------------------------------------------------------------

  /** Everything that matters for what can still happen, at the start of a tick. */
  private final class State {
    int tick;
    int first = -1;
    final int[] vStatus = new int[vehicles.size()];
    final int[] vPlace = new int[vehicles.size()];
    final int[] vTime = new int[vehicles.size()];
    final int[] vKm = new int[vehicles.size()];
    final int[] status = new int[parties.size()];
    final int[] place = new int[parties.size()];
    final int[] time = new int[parties.size()];
    final int[] free = new int[parties.size()];
    final int[] km = new int[parties.size()];
    final int[] step = new int[chosen.length];
    final int[] fStatus = new int[chosen.length];
    final int[] fPlace = new int[chosen.length];
    final int[] fTime = new int[chosen.length];
    final int[] fFree = new int[chosen.length];
    final int[] fGate = new int[chosen.length];
    final int[] fChain = new int[chosen.length];
    final int[] fWindows = new int[chosen.length];
    final int[][] desk = new int[s.fences.size()][horizon * s.tickSeconds / 900 + 2];
    final int[][] window = new int[s.fences.size()][3];
    final int[] gatePeople = new int[s.fences.size()];
    final int[] gateMask = new int[s.fences.size()];
    final int[][] entries = new int[s.ways.size() * 2][horizon * s.tickSeconds / 3600 + 2];

    State() {
      for (int v = 0; v < vehicles.size(); v++) {
        vPlace[v] = places.indexOf(vehicles.get(v).base);
        vStatus[v] = STANDING;
      }
      for (int p = 0; p < parties.size(); p++) {
        place[p] = parties.get(p).place;
      }
      Arrays.fill(fChain, -1);
    }

    State copy() {
      gaveUp |= ++steps > MOST_STEPS;
      State copy = new State();
      copy.tick = tick;
      copy.first = first;
      int[][] mine = flat();
      int[][] its = copy.flat();
      for (int i = 0; i < mine.length; i++) {
        System.arraycopy(mine[i], 0, its[i], 0, mine[i].length);
      }
      return copy;
    }

    int[][] flat() {
      List<int[]> all =
          new ArrayList<>(
              List.of(
                  vStatus, vPlace, vTime, vKm, status, place, time, free, km, step, fStatus, fPlace, fTime, fFree, fGate, fChain,
                  fWindows, gatePeople, gateMask));
      all.addAll(Arrays.asList(desk));
      all.addAll(Arrays.asList(window));
      all.addAll(Arrays.asList(entries));
      return all.toArray(int[][]::new);
    }

    Key key() {
      for (int[] quarters : desk) {
        Arrays.fill(quarters, 0, Math.min(quarters.length, tick * s.tickSeconds / 900), 0);
      }
      for (int[] hours : entries) {
        Arrays.fill(hours, 0, Math.min(hours.length, tick * s.tickSeconds / 3600), 0);
      }
      int[][] arrays = flat();
      int size = 2;
      for (int[] array : arrays) {
        size += array.length;
      }
      int[] all = new int[size];
      all[0] = tick;
      // Only whether somebody has passed matters, unless the time since then is limited.
      all[1] = first < 0 ? -1 : s.spanMinutes == Limits.NONE ? 0 : first;
      int next = 2;
      for (int[] array : arrays) {
        System.arraycopy(array, 0, all, next, array.length);
        next += array.length;
      }
      return new Key(Arrays.hashCode(all), all);
    }
  }

  // Searching --------------------------------------------------------------------------------------------------------------

  private boolean search(State now) {
    if (allOut(now)) {
      return true;
    }
    if (now.tick > horizon || gaveUp) {
      return false;
    }
    arrive(now);
    if (allOut(now)) {
      return true;
    }
    if (now.tick >= horizon) {
      return false;
    }
    return isInTime(now) && seen.add(now.key()) && desks(now, 0);
  }

  // Whom even the fastest way on an empty network brings too late, is too late ---------------------------------------------------

  private int[][] fastest = new int[0][];

  private int[][] fastest() {
    if (fastest.length == 0) {
      int n = places.size();
      fastest = new int[n][n];
      for (int[] row : fastest) {
        Arrays.fill(row, 10_000);
      }
      for (int i = 0; i < n; i++) {
        fastest[i][i] = 0;
      }
      for (Sketch.Way way : s.ways) {
        int a = places.indexOf(way.from);
        int b = places.indexOf(way.to);
        fastest[a][b] = Math.min(fastest[a][b], Math.max(1, ticksUp(way.km)));
        fastest[b][a] = fastest[a][b];
      }
      for (int k = 0; k < n; k++) {
        for (int i = 0; i < n; i++) {
          for (int j = 0; j < n; j++) {
            fastest[i][j] = Math.min(fastest[i][j], fastest[i][k] + fastest[k][j]);
          }
        }
      }
    }
    return fastest;
  }

  private boolean isInTime(State now) {
    for (int p = 0; p < parties.size(); p++) {
      for (int f : parties.get(p).families) {
        if (now.fStatus[f] == HOME && !partyIsInTime(now, p, f)) {
          return false;
        }
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (chosen[f] && now.fStatus[f] == BEYOND && byVehicle(now, now.fPlace[f], now.tick) > horizon) {
        return false;
      }
    }
    return true;
  }

  private boolean partyIsInTime(State now, int p, int f) {
    Party party = parties.get(p);
    int best = Integer.MAX_VALUE;
    for (int c = 0; c < chainCount(); c++) {
      Sketch.Fence fence = fence(chain(c).getFirst());
      int close = fence.windows.getLast().closesTick() - Math.max(1, ticksUp(fence.perHousehold + fence.perPerson * s.families.get(f).people));
      int inside = places.indexOf(fence.inside);
      best = Math.min(best, earliestAt(now, p, party, inside) - close);
    }
    return best <= 0;
  }

  private int earliestAt(State now, int p, Party party, int inside) {
    int from = Math.max(now.tick, now.status[p] == HOME ? party.leave : 0);
    int place = now.place[p];
    return switch (now.status[p]) {
      case ABOARD -> Math.max(now.tick, now.vTime[place]) + fastest()[now.vPlace[place]][inside];
      case AT_GATE -> now.tick;
      case UNDER_WAY -> now.time[p] + fastest()[place][inside];
      default ->
          party.car || party.walkKm > 0
              ? from + fastest()[place][inside]
              : byVehicle(now, place, from) + fastest()[place][inside];
    };
  }

  /** When a vehicle could first leave a place. */
  private int byVehicle(State now, int place, int from) {
    int first = 100_000;
    for (int v = 0; v < vehicles.size(); v++) {
      first = Math.min(first, Math.max(from, Math.max(now.tick, now.vTime[v]) + fastest()[now.vPlace[v]][place]));
    }
    return first;
  }

  /** Whether somebody still has to board. */
  private boolean someWaitForRides(State now) {
    for (int p = 0; p < parties.size(); p++) {
      if (now.status[p] == HOME || now.status[p] == STANDING || now.status[p] == UNDER_WAY) {
        return true;
      }
    }
    return !s.chains.isEmpty();
  }

  private boolean allOut(State now) {
    for (int f = 0; f < chosen.length; f++) {
      if (chosen[f] && now.fStatus[f] != OUT) {
        return false;
      }
    }
    return true;
  }

  private void arrive(State now) {
    for (int v = 0; v < vehicles.size(); v++) {
      if (now.vStatus[v] == UNDER_WAY && now.vTime[v] == now.tick) {
        now.vStatus[v] = STANDING;
        unload(now, v);
      }
    }
    for (int p = 0; p < parties.size(); p++) {
      if (now.status[p] == UNDER_WAY && now.time[p] == now.tick) {
        boolean gate = isFirstGate(now.place[p], parties.get(p));
        now.status[p] = gate ? AT_GATE : STANDING;
        now.free[p] = now.tick;
      }
      if (now.status[p] == HOME && now.tick >= parties.get(p).leave && isFirstGate(now.place[p], parties.get(p))) {
        now.status[p] = AT_GATE;
        now.time[p] = now.tick;
        now.free[p] = now.tick;
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (chosen[f] && now.fStatus[f] == AT_DESK && now.fTime[f] == now.tick) {
        leaveDesk(now, f);
      }
    }
  }

  private void leaveDesk(State now, int f) {
    now.step[f]++;
    List<String> chain = chain(now.fChain[f]);
    if (now.step[f] == chain.size()) {
      now.fStatus[f] = OUT;
      return;
    }
    now.fPlace[f] = places.indexOf(s.fences.get(now.fGate[f]).outside);
    boolean next = places.get(now.fPlace[f]).equals(fence(chain.get(now.step[f])).inside);
    now.fStatus[f] = next ? AT_GATE : BEYOND;
    now.fFree[f] = now.tick;
  }

  private List<String> chain(int index) {
    return s.chains.isEmpty() ? List.of(s.fences.get(index).id) : s.chains.get(index);
  }

  private int chainCount() {
    return s.chains.isEmpty() ? s.fences.size() : s.chains.size();
  }

  private Sketch.Fence fence(String id) {
    return s.fences.stream().filter(f -> f.id.equals(id)).findFirst().orElseThrow();
  }

  private boolean isFirstGate(int place, Party party) {
    for (int c = 0; c < chainCount(); c++) {
      if (places.get(place).equals(fence(chain(c).getFirst()).inside) && mayTake(c, party.families)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayTake(int chain, List<Integer> families) {
    for (String id : chain(chain)) {
      for (int f : families) {
        if (!off[5] && s.families.get(f).barred && fence(id).bars.stream().anyMatch(t -> t.value().equals("barred"))) {
          return false;
        }
      }
    }
    return true;
  }

  /** At a fence everybody leaves the vehicle. */
  private void unload(State now, int v) {
    int people = 0;
    for (int p = 0; p < parties.size(); p++) {
      if (now.status[p] == ABOARD && now.place[p] == v && isFirstGate(now.vPlace[v], parties.get(p))) {
        people += parties.get(p).count();
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (now.fStatus[f] == ABOARD && now.fPlace[f] == v && isNextGate(now, f, now.vPlace[v])) {
        people += s.families.get(f).people;
      }
    }
    if (people == 0) {
      now.vTime[v] = now.tick;
      return;
    }
    int until = now.tick + dwell(vehicles.get(v), people);
    for (int p = 0; p < parties.size(); p++) {
      if (now.status[p] == ABOARD && now.place[p] == v) {
        now.status[p] = AT_GATE;
        now.place[p] = now.vPlace[v];
        now.time[p] = now.tick;
        now.free[p] = until;
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (now.fStatus[f] == ABOARD && now.fPlace[f] == v) {
        now.fStatus[f] = AT_GATE;
        now.fPlace[f] = now.vPlace[v];
        now.fTime[f] = now.tick;
        now.fFree[f] = until;
      }
    }
    now.vTime[v] = until;
    if (!off[3] && until > vehicles.get(v).until) {
      now.vTime[v] = Integer.MAX_VALUE / 2;
      lateAlight(now);
    }
  }

  /** Nobody who was brought too late by this vehicle can go on: a dead end. */
  private static void lateAlight(State now) {
    now.tick = Integer.MAX_VALUE / 2;
  }

  private boolean isNextGate(State now, int f, int place) {
    return fence(chain(now.fChain[f]).get(now.step[f])).inside.equals(places.get(place));
  }

  private int dwell(Sketch.Fleet fleet, int people) {
    return off[3] || people == 0 ? 0 : ticksUp(fleet.stopMinutes + fleet.secondsPerPerson * people / 60);
  }

  // Desks: each household that waits starts now or does not -----------------------------------------------------------------

  private boolean desks(State now, int f) {
    if (now.tick > horizon || gaveUp) {
      return false;
    }
    if (f == chosen.length) {
      return vehicleMoves(now, 0, new ArrayList<>());
    }
    if (chosen[f]) {
      for (int c = 0; c < chainCount(); c++) {
        State passed = start(now, f, c);
        if (passed != null && desks(passed, f + 1)) {
          return true;
        }
      }
    }
    return desks(now, f + 1);
  }

  private State start(State now, int f, int c) {
    boolean first = now.fStatus[f] == HOME;
    if (!(first || now.fStatus[f] == AT_GATE) || (!first && now.fChain[f] != c) || !mayTake(c, List.of(f))) {
      return null;
    }
    String gateId = chain(c).get(now.step[f]);
    int g = s.fences.indexOf(fence(gateId));
    int inside = places.indexOf(fence(gateId).inside);
    if (first ? !haveComeTo(now, f, inside) : now.fFree[f] > now.tick || now.fPlace[f] != inside) {
      return null;
    }
    if (breaksCompany(now, f, c)) {
      return null;
    }
    return passing(now, f, c, g);
  }

  private boolean haveComeTo(State now, int f, int inside) {
    for (int p = 0; p < parties.size(); p++) {
      boolean its = parties.get(p).families.contains(f);
      if (its && (now.status[p] != AT_GATE || now.free[p] > now.tick || now.place[p] != inside)) {
        return false;
      }
    }
    return true;
  }

  private boolean breaksCompany(State now, int f, int c) {
    if (off[1]) {
      return false;
    }
    for (int other : companions(f)) {
      if (now.fChain[other] >= 0 && now.fChain[other] != c) {
        return true;
      }
    }
    return false;
  }

  private List<Integer> companions(int f) {
    return s.families.get(f).together.isEmpty()
        ? List.of()
        : units.stream().filter(unit -> unit.contains(f)).findFirst().orElse(List.of());
  }

  private State passing(State now, int f, int c, int g) {
    Sketch.Fence fence = s.fences.get(g);
    Sketch.Family family = s.families.get(f);
    int ticks = Math.max(1, ticksUp(fence.perHousehold + fence.perPerson * family.people));
    int end = now.tick + ticks;
    int w = windowAt(fence, now.tick, end);
    if (w < 0 || (!off[4] && end > s.spot(fence.inside).lost)) {
      return null;
    }
    if (!off[1] && companions(f).stream().anyMatch(o -> windowOf(now, o, now.step[f]) > 0 && windowOf(now, o, now.step[f]) != w + 1)) {
      return null;
    }
    boolean late = now.first >= 0 && s.spanMinutes != Limits.NONE && (end - now.first) * s.tickSeconds > s.spanMinutes * 60;
    boolean tooLong = now.first < 0 && s.spanMinutes != Limits.NONE && ticks * s.tickSeconds > s.spanMinutes * 60;
    boolean unlisted = fence.listLead.isPresent() && now.tick * s.tickSeconds < fence.listLead.get() * 60;
    boolean full = now.window[g][w] + family.people > fence.cap;
    if (!off[5] && ((now.step[f] == 0 && (late || tooLong)) || unlisted || full)) {
      return null;
    }
    if (!off[9] && now.first < 0 && s.noticeMinutes > 0 && now.tick * s.tickSeconds < s.noticeMinutes * 60) {
      return null;
    }
    if (!off[6] && !isGuaranteed(now, g, f)) {
      return null;
    }
    State next = now.copy();
    if (!takeDesk(next, g, end)) {
      return null;
    }
    enter(next, f, c, g, w, end);
    return next;
  }

  private void enter(State next, int f, int c, int g, int w, int end) {
    next.first = next.first < 0 ? next.tick : next.first;
    next.window[g][w] += s.families.get(f).people;
    next.gatePeople[g] += s.families.get(f).people;
    next.gateMask[g] |= 1 << f;
    next.fWindows[f] |= (w + 1) << (4 * next.step[f]);
    next.fChain[f] = c;
    next.fGate[f] = g;
    next.fStatus[f] = AT_DESK;
    next.fTime[f] = end;
  }

  private static int windowOf(State now, int f, int step) {
    return now.fWindows[f] >> (4 * step) & 15;
  }

  private static int windowAt(Sketch.Fence fence, int start, int end) {
    for (int w = 0; w < fence.windows.size(); w++) {
      if (fence.windows.get(w).opensTick() <= start && end <= fence.windows.get(w).closesTick()) {
        return w;
      }
    }
    return -1;
  }

  private boolean isGuaranteed(State now, int g, int f) {
    Sketch.Fence fence = s.fences.get(g);
    if (fence.named) {
      List<Integer> people = new ArrayList<>();
      for (int h = 0; h < chosen.length; h++) {
        if (h == f || (now.gateMask[g] >> h & 1) == 1) {
          people.add(s.families.get(h).people);
        }
      }
      return off[8] ? !s.placesAtHosts.isEmpty() : canPlace(people, 0, new ArrayList<>(s.placesAtHosts));
    }
    return fence.guaranteed < 0 || now.gatePeople[g] + s.families.get(f).people <= fence.guaranteed;
  }

  static boolean canPlace(List<Integer> people, int next, List<Integer> left) {
    if (next == people.size()) {
      return true;
    }
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) >= people.get(next)) {
        left.set(i, left.get(i) - people.get(next));
        boolean can = canPlace(people, next + 1, left);
        left.set(i, left.get(i) + people.get(next));
        if (can) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean takeDesk(State next, int g, int end) {
    for (int tick = next.tick; tick < end; tick++) {
      int quarter = tick * s.tickSeconds / 900;
      next.desk[g][quarter]++;
      if (!off[5] && next.desk[g][quarter] > s.fences.get(g).desks * (900 / s.tickSeconds)) {
        return false;
      }
    }
    return true;
  }

  // Vehicles: each that stands goes on with somebody, goes on with nobody, or stays ------------------------------------------

  /** Who enters which road in this tick: arc and whether loaded. */
  private record Entry(int arc, boolean loaded) {}

  private boolean vehicleMoves(State now, int v, List<Entry> entered) {
    if (gaveUp) {
      return false;
    }
    if (v == vehicles.size()) {
      return keepsTogether(entered) && partyMoves(now, 0);
    }
    boolean mayStand = off[3] || mayBeAt(vehicles.get(v), places.indexOf(vehicles.get(v).base));
    if (mayStand && now.vStatus[v] == STANDING && now.vTime[v] <= now.tick && departures(now, v, entered)) {
      return true;
    }
    return vehicleMoves(now, v + 1, entered);
  }

  private boolean keepsTogether(List<Entry> entered) {
    if (off[9]) {
      return true;
    }
    for (Entry each : entered) {
      long all = entered.stream().filter(e -> e.arc == each.arc).count();
      long loaded = entered.stream().filter(e -> e.arc == each.arc && e.loaded).count();
      if (all > s.mostTogether || (loaded > 0 && loaded < s.leastTogether)) {
        return false;
      }
    }
    return true;
  }

  private boolean departures(State now, int v, List<Entry> entered) {
    List<Integer> boarders = new ArrayList<>();
    for (int p = 0; p < parties.size(); p++) {
      boolean home = now.status[p] == HOME && now.tick >= parties.get(p).leave;
      if ((home || now.status[p] == STANDING) && now.place[p] == now.vPlace[v]) {
        boarders.add(p);
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (now.fStatus[f] == BEYOND && now.fPlace[f] == now.vPlace[v]) {
        boarders.add(1000 + f);
      }
    }
    for (int mask = (1 << boarders.size()) - 1; mask >= 0; mask--) {
      State loaded = board(now, v, boarders, mask);
      if (loaded != null && aboard(loaded, v)[0] + aboard(loaded, v)[1] == 0 && !someWaitForRides(now)) {
        continue;
      }
      if (loaded != null && depart(loaded, v, now, entered)) {
        return true;
      }
    }
    return false;
  }

  private State board(State now, int v, List<Integer> boarders, int mask) {
    Sketch.Fleet fleet = vehicles.get(v);
    boolean empty = aboard(now, v)[0] + aboard(now, v)[1] == 0;
    int people = 0;
    State next = now.copy();
    for (int i = 0; i < boarders.size(); i++) {
      if ((mask >> i & 1) == 0) {
        continue;
      }
      int who = boarders.get(i);
      if (who >= 1000) {
        next.fStatus[who - 1000] = ABOARD;
        next.fPlace[who - 1000] = v;
        people += s.families.get(who - 1000).people;
      } else {
        next.status[who] = ABOARD;
        next.place[who] = v;
        people += parties.get(who).count();
      }
    }
    int dwell = dwell(fleet, people);
    int[] load = aboard(next, v);
    boolean seated = off[2] || (load[0] <= fleet.seats && load[1] <= fleet.wheelchairs);
    if (!seated || now.tick - dwell < now.vTime[v] || (!off[3] && now.tick - dwell < fleet.from)) {
      return null;
    }
    boolean fuel = s.spot(places.get(now.vPlace[v])).fuel || places.get(now.vPlace[v]).equals(fleet.base);
    if (empty && fuel && (now.tick - dwell - now.vTime[v]) * s.tickSeconds >= fleet.refuelMinutes * 60) {
      next.vKm[v] = 0;
    }
    return next;
  }

  /** People in seats and in wheelchairs aboard. */
  private int[] aboard(State now, int v) {
    int[] load = new int[2];
    for (int p = 0; p < parties.size(); p++) {
      if (now.status[p] == ABOARD && now.place[p] == v) {
        load[0] += parties.get(p).count() - parties.get(p).wheelchairs;
        load[1] += parties.get(p).wheelchairs;
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (now.fStatus[f] == ABOARD && now.fPlace[f] == v) {
        load[0] += s.families.get(f).people - s.families.get(f).wheelchairs;
        load[1] += s.families.get(f).wheelchairs;
      }
    }
    return load;
  }

  private boolean depart(State loaded, int v, State now, List<Entry> entered) {
    Sketch.Fleet fleet = vehicles.get(v);
    int[] load = aboard(loaded, v);
    int people = load[0] + load[1];
    for (int arc = 0; arc < s.ways.size() * 2; arc++) {
      Sketch.Way way = s.ways.get(arc / 2);
      if (places.indexOf(arc % 2 == 0 ? way.from : way.to) != now.vPlace[v]) {
        continue;
      }
      int to = places.indexOf(arc % 2 == 0 ? way.to : way.from);
      int exit = now.tick + duration(way, fleet.kmh, people);
      int km = loaded.vKm[v] + (int) Math.round(way.km * 10);
      boolean reach = off[3] || ((fleet.rangeKm == Limits.NONE || km <= fleet.rangeKm * 10) && mayBeAt(fleet, to));
      if (!reach || !isOpen(way, now.tick, exit) || barsAny(loaded, v, way) || exit > horizon) {
        continue;
      }
      State next = loaded.copy();
      if (!countEntry(next, arc)) {
        continue;
      }
      next.vStatus[v] = UNDER_WAY;
      next.vPlace[v] = to;
      next.vTime[v] = exit;
      next.vKm[v] = fleet.rangeKm == Limits.NONE ? 0 : km;
      List<Entry> more = new ArrayList<>(entered);
      more.add(new Entry(arc, people > 0));
      if (vehicleMoves(next, v + 1, more)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeAt(Sketch.Fleet fleet, int place) {
    String id = places.get(place);
    return (fleet.places.isEmpty() || fleet.places.contains(id) || id.equals(fleet.base))
        && (!fleet.onlyOwnGround || s.spot(id).holder.isEmpty());
  }

  private boolean barsAny(State now, int v, Sketch.Way way) {
    if (off[4] || way.bars.isEmpty()) {
      return false;
    }
    for (int p = 0; p < parties.size(); p++) {
      if (now.status[p] == ABOARD && now.place[p] == v && parties.get(p).barred) {
        return true;
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (now.fStatus[f] == ABOARD && now.fPlace[f] == v && s.families.get(f).barred) {
        return true;
      }
    }
    return false;
  }

  private int duration(Sketch.Way way, double kmh, int people) {
    return Math.max(1, ticksUp(way.km / Math.min(60, kmh) * 60 + way.perVehicle + way.perPerson * people));
  }

  private boolean isOpen(Sketch.Way way, int enter, int exit) {
    if (off[4]) {
      return true;
    }
    int lost = Math.min(way.lost, Math.min(s.spot(way.from).lost, s.spot(way.to).lost));
    return exit <= lost
        && (way.windows.isEmpty() || way.windows.stream().anyMatch(w -> w.opensTick() <= enter && exit <= w.closesTick()));
  }

  private boolean countEntry(State next, int arc) {
    int most = s.ways.get(arc / 2).perHour;
    if (most == Limits.NONE) {
      return true;
    }
    int hour = next.tick * s.tickSeconds / 3600;
    next.entries[arc][hour]++;
    return off[9] || next.entries[arc][hour] <= most;
  }

  // People on foot and in own cars -------------------------------------------------------------------------------------------

  private boolean partyMoves(State now, int p) {
    if (p == parties.size()) {
      return endTick(now);
    }
    Party party = parties.get(p);
    boolean home = now.status[p] == HOME && now.tick >= party.leave;
    if (home || now.status[p] == STANDING) {
      for (int arc = 0; arc < s.ways.size() * 2; arc++) {
        State next = setOut(now, p, arc, home);
        if (next != null && partyMoves(next, p + 1)) {
          return true;
        }
      }
    }
    return partyMoves(now, p + 1);
  }

  private State setOut(State now, int p, int arc, boolean home) {
    Party party = parties.get(p);
    Sketch.Way way = s.ways.get(arc / 2);
    boolean drives = party.car && (home || now.km[p] < 0);
    if (places.indexOf(arc % 2 == 0 ? way.from : way.to) != now.place[p]
        || (!drives && now.km[p] + way.km * 10 > party.walkKm * 10 + 1e-6)
        || (!off[4] && party.barred && !way.bars.isEmpty())) {
      return null;
    }
    int exit = now.tick + duration(way, drives ? 60 : 4, party.count());
    if (!isOpen(way, now.tick, exit) || exit > horizon) {
      return null;
    }
    State next = now.copy();
    if (drives && !countEntry(next, arc)) {
      return null;
    }
    next.status[p] = UNDER_WAY;
    next.place[p] = places.indexOf(arc % 2 == 0 ? way.to : way.from);
    next.time[p] = exit;
    next.km[p] = drives ? -1 : now.km[p] + (int) Math.round(way.km * 10);
    return next;
  }

  // The end of a tick: is everybody where they may be? -----------------------------------------------------------------------

  private boolean endTick(State now) {
    int[] gathered = new int[places.size()];
    int[] holding = new int[s.fences.size()];
    for (int p = 0; p < parties.size(); p++) {
      for (int i = 0; i < parties.get(p).families.size(); i++) {
        if (!standsWell(now, p, i, gathered, holding)) {
          return false;
        }
      }
    }
    for (int f = 0; f < chosen.length; f++) {
      if (chosen[f] && !standsBeyond(now, f, gathered, holding)) {
        return false;
      }
    }
    if (!withinLimits(now, gathered, holding)) {
      return false;
    }
    State next = now.copy();
    next.tick++;
    return search(next);
  }

  private boolean standsWell(State now, int p, int i, int[] gathered, int[] holding) {
    Party party = parties.get(p);
    int f = party.families.get(i);
    if (now.fStatus[f] != HOME) {
      return true;
    }
    int at = now.status[p] == ABOARD ? (now.vStatus[now.place[p]] == STANDING ? now.vPlace[now.place[p]] : -1) : now.place[p];
    int since = now.status[p] == ABOARD ? now.vTime[now.place[p]] : now.time[p];
    if (now.status[p] == UNDER_WAY || at < 0) {
      return true;
    }
    if (!off[4] && now.tick >= s.spot(places.get(at)).lost) {
      return false;
    }
    if (now.status[p] == HOME || at == party.place) {
      return true;
    }
    gathered[at] += party.people.get(i);
    if (now.status[p] == AT_GATE) {
      holding[gateAt(at, party)] += party.people.get(i);
    }
    return waitsWell(now, at, since);
  }

  private int gateAt(int place, Party party) {
    for (int g = 0; g < s.fences.size(); g++) {
      if (s.fences.get(g).inside.equals(places.get(place))) {
        return g;
      }
    }
    throw new IllegalStateException("no gate at " + places.get(place) + " for " + party.families);
  }

  private boolean standsBeyond(State now, int f, int[] gathered, int[] holding) {
    boolean stands = now.fStatus[f] == BEYOND || now.fStatus[f] == AT_GATE;
    if (now.fStatus[f] == ABOARD && now.vStatus[now.fPlace[f]] == STANDING) {
      int at = now.vPlace[now.fPlace[f]];
      gathered[at] += s.families.get(f).people;
      return (off[4] || now.tick < s.spot(places.get(at)).lost) && waitsWell(now, at, now.vTime[now.fPlace[f]]);
    }
    if (!stands) {
      return true;
    }
    int at = now.fPlace[f];
    gathered[at] += s.families.get(f).people;
    if (now.fStatus[f] == AT_GATE) {
      holding[gateAt(at, null)] += s.families.get(f).people;
    }
    return (off[4] || now.tick < s.spot(places.get(at)).lost) && waitsWell(now, at, now.fTime[f]);
  }

  private boolean waitsWell(State now, int at, int since) {
    if (off[7]) {
      return true;
    }
    Sketch.Spot spot = s.spot(places.get(at));
    long waited = (long) (now.tick + 1 - since) * s.tickSeconds;
    return (spot.maxWait == Limits.NONE || waited <= spot.maxWait * 60L)
        && (now.first >= 0 || spot.unnoticedMinutes == Limits.NONE || waited <= spot.unnoticedMinutes * 60L);
  }

  private boolean withinLimits(State now, int[] gathered, int[] holding) {
    for (int at = 0; at < gathered.length; at++) {
      Sketch.Spot spot = s.spot(places.get(at));
      if (!off[7] && (gathered[at] > spot.maxPersons || (now.first < 0 && gathered[at] > spot.unnoticedPersons))) {
        return false;
      }
    }
    for (int g = 0; g < holding.length; g++) {
      if (!off[5] && holding[g] > s.fences.get(g).holding) {
        return false;
      }
    }
    return true;
  }
}
