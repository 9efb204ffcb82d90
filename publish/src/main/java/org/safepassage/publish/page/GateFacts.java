package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;

/** Gates with their windows, their desks' use, and what is sent to them and to others beforehand. */
final class GateFacts {
  private final Situation situation;
  private final Plan plan;
  private final MapFacts map;
  private final Map<CrossingId, Integer> index = new HashMap<>();

  GateFacts(Situation situation, Plan plan, MapFacts map) {
    this.situation = situation;
    this.plan = plan;
    this.map = map;
    situation.operation().crossings().forEach(crossing -> index.put(crossing.id(), index.size()));
  }

  int indexOf(CrossingId crossing) {
    return index.getOrDefault(crossing, -1);
  }

  /** @param until tick after which windows are not shown any more */
  List<PageFacts.Gate> list(int until) {
    List<PageFacts.Gate> gates = new ArrayList<>();
    for (Crossing crossing : situation.operation().crossings()) {
      CrossingOutlook outlook = situation.getCrossing(crossing.id());
      gates.add(
          new PageFacts.Gate(
              MapFacts.nameOr(crossing.id(), crossing.nameEn()),
              crossing.nameAr(),
              map.indexOf(crossing.inside()),
              outlook.permission().name().toLowerCase(Locale.ROOT),
              outlook.usable() ? outlook.windows().stream().map(window -> new int[] {window.opensTick(), window.closesTick()}).toList() : List.of(),
              load(crossing, outlook, until)));
    }
    return gates;
  }

  /** Desk ticks by quarter of an hour, over the windows in which somebody passes. */
  private List<int[]> load(Crossing crossing, CrossingOutlook outlook, int until) {
    Map<Integer, Integer> used = new LinkedHashMap<>();
    listPassages(crossing.id()).forEach(
        passage -> {
          for (int tick = passage.startTick(); tick < passage.endTick(); tick++) {
            used.merge(situation.quarterHourOf(tick), 1, Integer::sum);
          }
        });
    Map<Integer, int[]> quarters = new LinkedHashMap<>();
    for (TickWindow window : outlook.windows()) {
      for (int tick = Math.max(0, window.opensTick()); tick < Math.min(window.closesTick(), until); tick++) {
        int quarter = situation.quarterHourOf(tick);
        int first = tick;
        int[] load = quarters.computeIfAbsent(quarter, q -> new int[] {first, used.getOrDefault(q, 0), 0});
        load[2] += crossing.desks();
      }
    }
    return used.isEmpty() ? List.of() : List.copyOf(quarters.values());
  }

  private Stream<Leg.Passage> listPassages(CrossingId crossing) {
    return plan.journeys().stream()
        .map(Journey::onward)
        .flatMap(List::stream)
        .flatMap(leg -> leg instanceof Leg.Passage passage && passage.crossing().equals(crossing) ? Stream.of(passage) : Stream.empty());
  }

  /** When the first window opens in which somebody passes; 0 if nobody does. */
  int firstOpening() {
    int first = Integer.MAX_VALUE;
    for (Crossing crossing : situation.operation().crossings()) {
      List<TickWindow> windows = situation.getCrossing(crossing.id()).windows();
      first = Math.min(first, listPassages(crossing.id()).filter(passage -> passage.window() < windows.size()).mapToInt(passage -> windows.get(passage.window()).opensTick()).min().orElse(Integer.MAX_VALUE));
    }
    return first == Integer.MAX_VALUE ? 0 : Math.max(0, first);
  }

  /** In the order of the plan: notices, then lists. */
  List<PageFacts.Message> listMessages() {
    Stream<PageFacts.Message> notices = plan.notices().stream().map(notice -> new PageFacts.Message(notice.tick(), map.indexOf(notice.party()), -1, -1));
    Stream<PageFacts.Message> lists =
        plan.lists().stream().map(list -> new PageFacts.Message(list.tick(), -1, indexOf(list.crossing()), list.households().size()));
    return Stream.concat(notices, lists).toList();
  }
}
