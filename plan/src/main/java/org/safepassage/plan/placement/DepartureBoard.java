package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Limits;
import org.safepassage.outlook.Situation;

/**
 * The weeks in which guests depart by each pledge, whole households at a time: nearest date first, then the largest first, each in
 * the earliest week with room.
 */
final class DepartureBoard {
  private final Situation situation;
  private final Map<Integer, Map<Integer, Integer>> personsByPledgeAndWeek = new HashMap<>();
  private boolean somebodyStranded;
  private int[] weeks = new int[0];

  DepartureBoard(Situation situation) {
    this.situation = situation;
  }

  /** Finds a week for each chosen offer; who finds none in time gets the first afterwards and is stranded. */
  void fill(List<Guest> guests, List<List<Offer>> offers, List<Integer> chosen) {
    weeks = new int[guests.size()];
    Arrays.fill(weeks, -1);
    List<Integer> order = new ArrayList<>();
    for (int g = 0; g < guests.size(); g++) {
      if (chosen.get(g) >= 0) {
        order.add(g);
      }
    }
    order.sort(
        Comparator.<Integer>comparingInt(g -> offers.get(g).get(chosen.get(g)).inTime() ? 0 : 1)
            .thenComparingInt(g -> offers.get(g).get(chosen.get(g)).lastWeek())
            .thenComparing(Comparator.<Integer>comparingInt(g -> guests.get(g).people()).reversed()));
    for (int g : order) {
      Offer offer = offers.get(g).get(chosen.get(g));
      weeks[g] = depart(offer, guests.get(g).people());
      somebodyStranded |= weeks[g] > offer.lastWeek();
    }
  }

  private int depart(Offer offer, int people) {
    Map<Integer, Integer> persons = personsByPledgeAndWeek.computeIfAbsent(offer.pledgeIndex(), index -> new HashMap<>());
    int perWeek = situation.operation().pledges().get(offer.pledgeIndex()).departuresPerWeek();
    int week = offer.firstWeek();
    while (perWeek != Limits.NONE && persons.getOrDefault(week, 0) + people > perWeek) {
      week++;
    }
    persons.merge(week, people, Integer::sum);
    return week;
  }

  /** The week of a guest by its place in the list; -1 without an offer. */
  int weekOf(int guest) {
    return weeks[guest];
  }

  boolean isSomebodyStranded() {
    return somebodyStranded;
  }
}
