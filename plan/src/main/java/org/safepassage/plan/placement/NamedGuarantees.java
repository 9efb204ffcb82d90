package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Pledge;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;
import org.safepassage.plan.guarantee.Guarantees;

/**
 * Answers whether households can all have a named place at once: largest first to the pledge with most room, and if that fails a
 * search through all ways within a budget of steps. Keeps nothing between questions, so threads may share it. A pledge that may
 * expire before the last window of any gate closes is left out of account.
 */
public final class NamedGuarantees implements Guarantees {
  private static final int STEPS = 20_000;

  private final Situation situation;
  private final Map<HouseholdId, Integer> rosterIndex = new HashMap<>();
  private final Map<CrossingId, List<List<Place>>> placesByCrossing = new HashMap<>();

  /** A pledge that a household may take, and the units that it would take. */
  private record Place(int pledge, int units) {}

  public NamedGuarantees(Situation situation) {
    this.situation = situation;
    List<Household> households = situation.operation().households();
    for (int h = 0; h < households.size(); h++) {
      rosterIndex.put(households.get(h).id(), h);
    }
    Eligibility eligibility = new Eligibility(situation);
    int lastTick = lastTick();
    for (Crossing crossing : situation.operation().crossings()) {
      if (crossing.guarantee() instanceof Guarantee.Named) {
        placesByCrossing.put(crossing.id(), households.stream().map(household -> listPlaces(household, crossing, eligibility, lastTick)).toList());
      }
    }
  }

  private List<Place> listPlaces(Household household, Crossing crossing, Eligibility eligibility, int lastTick) {
    List<Place> places = new ArrayList<>();
    for (int p = 0; p < situation.operation().pledges().size(); p++) {
      Pledge pledge = situation.operation().pledges().get(p);
      PledgeOutlook outlook = situation.getPledge(pledge.id());
      if (eligibility.satisfies(pledge, crossing) && outlook.expiresTick() >= lastTick && eligibility.mayGo(household, pledge)) {
        places.add(new Place(p, pledge.unitsOf(household)));
      }
    }
    return places;
  }

  private int lastTick() {
    return situation.crossings().values().stream()
        .filter(CrossingOutlook::usable)
        .flatMap(crossing -> crossing.windows().stream())
        .mapToInt(TickWindow::closesTick)
        .max()
        .orElse(0);
  }

  @Override
  public boolean canAllBePlaced(List<HouseholdId> households, CrossingId crossing) {
    List<List<Place>> places = placesByCrossing.getOrDefault(crossing, List.of());
    List<List<Place>> wanted =
        households.stream()
            .map(id -> rosterIndex.getOrDefault(id, -1))
            .sorted()
            .map(index -> index < 0 ? List.<Place>of() : places.get(index))
            .sorted(Comparator.<List<Place>>comparingInt(List::size).thenComparing(Comparator.comparingInt(NamedGuarantees::units).reversed()))
            .toList();
    int[] left = situation.operation().pledges().stream().mapToInt(pledge -> situation.getPledge(pledge.id()).units()).toArray();
    return new Fitting(wanted, left).fits(0);
  }

  private static int units(List<Place> places) {
    return places.stream().mapToInt(Place::units).max().orElse(0);
  }

  /** Depth first, most room first. */
  private static final class Fitting {
    private final List<List<Place>> wanted;
    private final int[] left;
    private int steps;

    Fitting(List<List<Place>> wanted, int[] left) {
      this.wanted = wanted;
      this.left = left;
    }

    boolean fits(int position) {
      if (position == wanted.size()) {
        return true;
      }
      if (++steps > STEPS) {
        return false;
      }
      List<Place> places = new ArrayList<>(wanted.get(position));
      places.sort(Comparator.<Place>comparingInt(place -> left[place.pledge()]).reversed());
      for (Place place : places) {
        if (place.units() <= left[place.pledge()]) {
          left[place.pledge()] -= place.units();
          if (fits(position + 1)) {
            return true;
          }
          left[place.pledge()] += place.units();
        }
      }
      return false;
    }
  }
}
