package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Chooses who comes off a draft: strings of near-by pick-ups, whole trips, who passes at about one time, or anybody. */
final class Ruin {
  private static final int LONGEST_STRING = 12;
  private static final int MOST_AT_RANDOM = 8;

  private final MovementProblem problem;
  private final SplittableRandom random;
  private final Inserter inserter;

  Ruin(MovementProblem problem, SplittableRandom random, Inserter inserter) {
    this.problem = problem;
    this.random = random;
    this.inserter = inserter;
  }

  /** Some of those who are on the draft; {@code isSmall}: any number of them. */
  List<MovingUnit> choose(Draft draft, boolean isSmall) {
    List<MovingUnit> in = problem.units().stream().filter(unit -> draft.isIn(unit.index())).toList();
    if (in.isEmpty()) {
      return List.of();
    }
    int kind = random.nextInt(10);
    if (isSmall) {
      return chooseRandom(in, 1 + random.nextInt(in.size()));
    } else if (kind < 5) {
      return chooseString(in);
    } else if (kind < 7) {
      return chooseTrips(draft, 1 + random.nextInt(2));
    } else if (kind < 9) {
      return choosePassingTogether(draft, in);
    }
    return chooseRandom(in, 1 + random.nextInt(Math.min(in.size(), MOST_AT_RANDOM)));
  }

  private List<MovingUnit> chooseRandom(List<MovingUnit> in, int count) {
    List<MovingUnit> shuffled = new ArrayList<>(in);
    shuffle(shuffled, random);
    return shuffled.subList(0, count);
  }

  private List<MovingUnit> chooseString(List<MovingUnit> in) {
    MovingUnit seed = in.get(random.nextInt(in.size()));
    int place = problem.riders().get(seed.riders()[0]).place();
    return nearest(in, Comparator.comparingDouble(unit -> distance(place, unit)));
  }

  private double distance(int place, MovingUnit unit) {
    double far = inserter.kmBetween(place, problem.riders().get(unit.riders()[0]).place());
    return Double.isInfinite(far) ? 1e9 : far;
  }

  private List<MovingUnit> choosePassingTogether(Draft draft, List<MovingUnit> in) {
    int tick = passingTick(draft, in.get(random.nextInt(in.size())));
    return nearest(in, Comparator.comparingInt(unit -> Math.abs(passingTick(draft, unit) - tick)));
  }

  private static int passingTick(Draft draft, MovingUnit unit) {
    Passings passings = draft.passingsOf(unit.index());
    return passings == null ? 0 : passings.firstTick();
  }

  private List<MovingUnit> nearest(List<MovingUnit> in, Comparator<MovingUnit> order) {
    List<MovingUnit> near = new ArrayList<>(in);
    near.sort(order);
    return near.subList(0, Math.min(2 + random.nextInt(LONGEST_STRING), near.size()));
  }

  private List<MovingUnit> chooseTrips(Draft draft, int count) {
    Set<MovingUnit> chosen = new LinkedHashSet<>();
    for (int i = 0; i < count && !problem.movers().isEmpty(); i++) {
      List<TimedTrip> trips = draft.tripsOf(random.nextInt(problem.movers().size()));
      if (!trips.isEmpty()) {
        TimedTrip trip = trips.get(random.nextInt(trips.size()));
        trip.boardings().forEach(boarding -> chosen.add(problem.units().get(boarding.boarder().who().unit())));
      }
    }
    return List.copyOf(chosen);
  }

  /** Any order, each as likely (Fisher and Yates). */
  static <T> void shuffle(List<T> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      java.util.Collections.swap(list, i, random.nextInt(i + 1));
    }
  }
}
