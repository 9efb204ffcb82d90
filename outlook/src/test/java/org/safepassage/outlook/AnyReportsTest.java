package org.safepassage.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.*;
import org.safepassage.operation.ReportId;

/** E: what holds for any reports: seeded random sets of them. A failure names the seed, which replays it. */
class AnyReportsTest {
  private static final int SETS = 200;

  /** Claims with their subjects, each kind several times, open and shut. */
  private static final List<String> CLAIMS =
      List.of(
          "place:village | held_by army", "place:village | held_by rebels", "area:valley | held_by kingdom",
          "area:valley | held_by strangers", "place:village | loss 15T13:00 15T15:00 15T17:00",
          "place:hill | loss 14T10:00 14T12:00 15T09:00", "area:valley | loss 15T12:30 15T16:00 15T20:00",
          "place:village | no_loss", "place:hill | held_by rebels", "road:lane | loss 15T14:00 15T18:00 15T19:00",
          "road:track | cut", "road:track | passable", "road:lane | held_by army", "road:lane | held_by rebels",
          "crossing:gate | permission REFUSED 1", "crossing:gate | permission ASKED 0.4",
          "crossing:gate | permission OFFERED 0.7", "crossing:gate | permission AGREED 0.6",
          "crossing:gate | windows", "crossing:gate | windows 15T14:00/15T18:00",
          "crossing:gate | windows 15T10:00/15T16:00 15T17:00/16T01:00", "pledge:pledge | pledged BINDING 50 1",
          "pledge:pledge | pledged OFFERED 250 0.6", "pledge:pledge | pledged ASKED 400 0.9",
          "pledge:pledge | pledged WITHDRAWN 0 1", "pledge:pledge | expires 16T12:00", "pledge:pledge | expires 15T11:00",
          "camp:tents | capacity 300", "camp:tents | capacity 900", "camp:tents | leave_by 30T00:00",
          "camp:tents | leave_by 20T00:00", "vehicle:bus | vehicles 0", "vehicle:bus | vehicles 9",
          "household:family | at hill", "member:ben | at fence", "household:family | ready 15T14:00",
          "household:family | ready 15T12:00", "household:family | consent GIVEN", "household:family | consent DECLINED",
          "household:family | status WAITING", "household:family | status CROSSED");

  /** For each kind of claim, the one that closes most. */
  private static final List<String> CLOSING =
      List.of(
          "place:village | held_by army", "area:valley | held_by strangers", "road:lane | held_by army",
          "place:hill | loss 01T00:00 01T00:00 01T00:00", "road:track | cut", "crossing:gate | permission REFUSED 1",
          "crossing:gate | windows", "pledge:pledge | pledged WITHDRAWN 0 1", "pledge:pledge | expires 01T00:00",
          "camp:tents | capacity 0", "camp:tents | leave_by 01T00:00", "vehicle:bus | vehicles 0",
          "household:family | ready 30T00:00", "household:family | consent DECLINED", "household:family | status DEAD");

  @Test
  void e01AReportThatClosesNeverOpensAnything() {
    for (int seed = 0; seed < SETS; seed++) {
      Random random = new Random(seed);
      String reports = rows(random, 25);
      String added = row("x", random.nextInt(26), grade(random), pick(random, CLOSING));
      assertNothingOpened(seed, added, Hamlet.with(reports).read(), Hamlet.with(reports).and(added).read());
    }
  }

  @Test
  void e02AReportThatMayNotOpenNeverOpensAnythingWhateverItSays() {
    for (int seed = 0; seed < SETS; seed++) {
      Random random = new Random(seed);
      String reports = rows(random, 25);
      String added = row("x", random.nextInt(26), "F6", pick(random, CLAIMS));
      assertNothingOpened(seed, added, Hamlet.with(reports).read(), Hamlet.with(reports).and(added).read());
    }
  }

  @Test
  void e03ReportsReceivedLaterChangeNothing() {
    for (int seed = 0; seed < SETS; seed++) {
      Random random = new Random(seed);
      String reports = rows(random, 20);
      String late = "x | 15T11:00/15T12:01 | A1 | crew | " + pick(random, CLAIMS);
      assertThat(beliefs(Hamlet.with(late).and(reports).read())).as("seed " + seed).isEqualTo(beliefs(Hamlet.with(reports).read()));
    }
  }

  @Test
  void e04TheOrderOfReportsObservedAtDifferentTimesDoesNotMatter() {
    for (int seed = 0; seed < SETS; seed++) {
      Random random = new Random(seed);
      List<String> rows = new ArrayList<>(rows(random, 25).lines().toList());
      Situation inOrder = Hamlet.with(String.join("\n", rows)).read();
      Collections.shuffle(rows, random);
      assertThat(beliefs(Hamlet.with(String.join("\n", rows)).read())).as("seed " + seed).isEqualTo(beliefs(inOrder));
    }
  }

  @Test
  void e05AThousandDaysLaterEveryTickIsTheSame() {
    for (int seed = 0; seed < SETS; seed++) {
      String reports = rows(new Random(seed), 25);
      Situation later = Hamlet.laterBy(Duration.ofDays(1000)).and(reports).read();
      assertThat(numbers(later)).as("seed " + seed).isEqualTo(numbers(Hamlet.with(reports).read()));
    }
  }

  @Test
  void e06OtherIdsChangeNothingButTheIds() {
    UnaryOperator<String> backwards = id -> new StringBuilder(id).reverse().toString();
    for (int seed = 0; seed < SETS; seed++) {
      String reports = rows(new Random(seed), 25);
      Situation renamed = Hamlet.renamed(backwards).and(reports).read();
      assertThat(numbers(renamed)).as("seed " + seed).isEqualTo(numbers(Hamlet.with(reports).read()));
    }
  }

  @Test
  void e06bWhatWasOvertakenIsOlderThanAllThatIsActedOnAndNoContradictionOverAgain() {
    int overtaken = 0;
    for (int seed = 0; seed < SETS; seed++) {
      Situation situation = Hamlet.with(rows(new Random(seed), 25)).read();
      for (Overtaken each : situation.history()) {
        Instant newest = each.by().stream().map(id -> observed(situation, id)).max(Comparator.naturalOrder()).orElseThrow();
        assertThat(each.older()).isNotEmpty().allSatisfy(id -> assertThat(observed(situation, id)).isBefore(newest));
        assertThat(situation.contradictions().stream().filter(it -> it.actedOn().equals(each.by())).flatMap(it -> it.against().stream()))
            .doesNotContainAnyElementsOf(each.older());
        overtaken++;
      }
    }
    assertThat(overtaken).isGreaterThan(SETS / 2);
  }

  private static Instant observed(Situation situation, ReportId id) {
    return situation.operation().reports().stream().filter(report -> report.id().equals(id)).findFirst().orElseThrow().observedAt();
  }

  @Test
  void e07TheRandomSetsOpenAndCloseEverythingSometimes() {
    int gates = 0;
    int tracks = 0;
    int villages = 0;
    int contradictions = 0;
    for (int seed = 0; seed < SETS; seed++) {
      Situation situation = Hamlet.with(rows(new Random(seed), 25)).read();
      gates += situation.getCrossing(OneReportTest.GATE).usable() ? 1 : 0;
      tracks += situation.getRoad(new RoadId("track")).usable() ? 1 : 0;
      villages += situation.getPlace(OneReportTest.VILLAGE).usable() ? 1 : 0;
      contradictions += situation.contradictions().isEmpty() ? 0 : 1;
    }
    assertThat(List.of(gates, tracks, villages)).allSatisfy(count -> assertThat(count).isBetween(SETS / 50, SETS * 49 / 50));
    assertThat(contradictions).isGreaterThan(SETS / 2);
  }

  private static String rows(Random random, int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(row("r" + i, i, grade(random), pick(random, CLAIMS))).append('\n');
    }
    return rows.toString();
  }

  /** Observed {@code step} half hours after the 14th at 22:00, so that every step has its own moment; received at once. */
  private static String row(String id, int step, String grade, String claim) {
    int minutes = 22 * 60 + step * 30;
    String observed = String.format(Locale.ROOT, "%dT%02d:%02d", 14 + minutes / 1440, minutes / 60 % 24, minutes % 60);
    String source = List.of("crew", "cell", "radio", "press").get(step % 4);
    return id + " | " + observed + " | " + grade + " | " + source + " | " + claim;
  }

  private static String grade(Random random) {
    return pick(random, List.of("A1", "B2", "B3", "C3", "D3", "C5", "F6"));
  }

  private static String pick(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Everything believed, ids and all, but not the operation itself, which holds the reports. */
  private static List<Object> beliefs(Situation it) {
    return List.of(
        it.places(), it.roads(), it.crossings(), it.pledges(), it.camps(), it.vehiclesThere(), it.households(),
        it.earliestCallTick(), it.contradictions(), it.history());
  }

  /** Everything believed that is a number, a state or a count. */
  private static List<Object> numbers(Situation it) {
    List<Object> numbers = new ArrayList<>(List.of(it.earliestCallTick(), List.copyOf(it.vehiclesThere().values())));
    it.places().values().forEach(p -> numbers.add(List.of(p.usable(), p.loss(), p.lostTick(), p.holder().isPresent(), p.basis().size())));
    it.roads().values().forEach(r -> numbers.add(List.of(r.usable(), r.loss(), r.lostTick(), r.windows(), r.basis().size())));
    it.crossings().values().forEach(c -> numbers.add(List.of(c.stated(), c.permission(), c.chance(), c.windows(), c.usable())));
    it.pledges().values().forEach(p -> numbers.add(List.of(p.state(), p.units(), p.chance(), p.expiresTick())));
    it.camps().values().forEach(c -> numbers.add(List.of(c.capacityPersons(), c.leaveByTick())));
    it.households().values().forEach(h -> numbers.add(List.of(h.consent(), h.status(), h.readyTick(), groupSizes(h))));
    it.contradictions().forEach(c -> numbers.add(List.of(c.actedOn().size(), c.against().size())));
    it.history().forEach(h -> numbers.add(List.of(h.by().size(), h.older().size())));
    return numbers;
  }

  private static List<Integer> groupSizes(HouseholdOutlook household) {
    return household.groups().stream().map(group -> group.members().size()).toList();
  }

  private static void assertNothingOpened(int seed, String added, Situation before, Situation after) {
    assertThat(opened(before, after)).as("opened by " + added + ", seed " + seed).isEmpty();
  }

  /** Everything that is more open after than before. */
  private static List<String> opened(Situation before, Situation after) {
    List<String> opened = new ArrayList<>();
    before.places().forEach((id, old) -> note(opened, "place " + id, isMoreOpen(after.getPlace(id), old)));
    before.roads().forEach((id, old) -> note(opened, "road " + id, isMoreOpen(after.getRoad(id), old)));
    before.crossings().forEach((id, old) -> note(opened, "crossing " + id, isMoreOpen(after.getCrossing(id), old)));
    before.pledges().forEach((id, old) -> note(opened, "pledge " + id, isMoreOpen(after.getPledge(id), old)));
    before.camps().forEach((id, old) -> note(opened, "camp " + id, isMoreOpen(after.getCamp(id), old)));
    before.vehiclesThere().forEach((id, old) -> note(opened, "vehicles " + id, after.getVehiclesThere(id) > old));
    before.households().forEach((id, old) -> note(opened, "household " + id, isMoreOpen(after.getHousehold(id), old)));
    return opened;
  }

  private static void note(List<String> opened, String what, boolean isMoreOpen) {
    if (isMoreOpen) {
      opened.add(what);
    }
  }

  private static boolean isMoreOpen(PlaceOutlook now, PlaceOutlook old) {
    return (now.usable() && !old.usable()) || now.lostTick() > old.lostTick() || isLater(now.loss(), old.loss());
  }

  private static boolean isMoreOpen(RoadOutlook now, RoadOutlook old) {
    return (now.usable() && !old.usable()) || now.lostTick() > old.lostTick() || isLater(now.loss(), old.loss());
  }

  /** Ground held by those avoided is lost now; a forecast of a loss in the past says the same. */
  private static boolean isLater(Loss now, Loss old) {
    return Math.max(0, now.earliestTick()) > Math.max(0, old.earliestTick())
        || Math.max(0, now.likelyTick()) > Math.max(0, old.likelyTick())
        || Math.max(0, now.latestTick()) > Math.max(0, old.latestTick());
  }

  private static boolean isMoreOpen(CrossingOutlook now, CrossingOutlook old) {
    return (now.usable() && !old.usable())
        || now.permission().compareTo(old.permission()) > 0
        || now.stated().compareTo(old.stated()) > 0
        || now.chance() > old.chance()
        || !now.windows().stream().allMatch(window -> old.windows().stream().anyMatch(wide -> lies(window, wide)));
  }

  private static boolean lies(TickWindow window, TickWindow wide) {
    return wide.opensTick() <= window.opensTick() && window.closesTick() <= wide.closesTick();
  }

  private static boolean isMoreOpen(PledgeOutlook now, PledgeOutlook old) {
    return now.state().compareTo(old.state()) > 0
        || now.units() > old.units()
        || now.chance() > old.chance()
        || now.expiresTick() > old.expiresTick();
  }

  private static boolean isMoreOpen(CampOutlook now, CampOutlook old) {
    return now.capacityPersons() > old.capacityPersons() || now.leaveByTick() > old.leaveByTick();
  }

  private static boolean isMoreOpen(HouseholdOutlook now, HouseholdOutlook old) {
    return (now.isPlanned() && !old.isPlanned())
        || now.consent().compareTo(old.consent()) < 0
        || now.readyTick() < old.readyTick();
  }
}
