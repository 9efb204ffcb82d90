package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The vehicles that can come to a place, by when each could be there as if roads never closed. Asked again and again for later and later moments; what a
 * question takes grows with those who have come since, and not with all of them.
 */
final class Comers {
  private record Coming(Mover mover, int tick) {}

  private static final Comparator<Coming> LARGEST_FIRST =
      Comparator.comparingInt((Coming coming) -> -coming.mover.seats()).thenComparingInt(coming -> coming.mover.index());

  /** Who could have been there at the moment last asked for. */
  private final TreeSet<Coming> there = new TreeSet<>(LARGEST_FIRST);

  private final TreeSet<Coming> later = new TreeSet<>(Comparator.comparingInt(Coming::tick).thenComparing(LARGEST_FIRST));

  /** By mover. */
  private final @Nullable Coming[] known;

  Comers(int movers) {
    known = new Coming[movers];
  }

  /** The vehicle could be there from a tick on; what was known of it before is forgotten. */
  void put(Mover mover, int tick) {
    Coming before = known[mover.index()];
    if (before != null) {
      there.remove(before);
      later.remove(before);
    }
    Coming coming = new Coming(mover, tick);
    known[mover.index()] = coming;
    later.add(coming);
  }

  /** Whether the vehicle can come at all. */
  boolean knows(Mover mover) {
    return known[mover.index()] != null;
  }

  /**
   * The few that are there first for whoever is ready at a tick, the largest of those who are there at once. Who is too small does not count: a large family waits for
   * a vehicle that takes it.
   *
   * @param readyTick no earlier than at the call before
   */
  List<Mover> listFirst(int readyTick, int few, Predicate<Mover> takes) {
    while (!later.isEmpty() && later.getFirst().tick <= readyTick) {
      there.add(later.removeFirst());
    }
    List<Mover> first = new ArrayList<>(few);
    there.stream().map(Coming::mover).filter(takes).limit(few).forEach(first::add);
    later.stream().map(Coming::mover).filter(takes).limit((long) few - first.size()).forEach(first::add);
    return first;
  }
}
