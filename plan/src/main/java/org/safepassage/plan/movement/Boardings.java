package org.safepassage.plan.movement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where people may board a vehicle, and about when they can be there. */
final class Boardings {
  private final MovementProblem problem;
  private final TripClock clock;
  private final BoardingWalks walks;

  Boardings(MovementProblem problem, TripClock clock) {
    this.problem = problem;
    this.clock = clock;
    walks = new BoardingWalks(problem);
  }

  /** About when a rider can be at a place: at once where they are, else on foot or by own car. */
  int thereTick(Rider who, int place) {
    return who.earliestLeaveTick() + walks.ticks(who, place);
  }

  /** Of a unit that starts at one place: together at home, or where all of them can come; home first. */
  StopQueue.Waiting[] listTogether(MovingUnit unit, int rank) {
    List<Rider> riders = problem.listRiders(unit);
    return IntStream.concat(IntStream.of(riders.getFirst().place()), Arrays.stream(walks.listPlaces(unit)).filter(place -> canCome(riders, place)))
        .mapToObj(place -> waiting(unit, riders, rank, place))
        .toArray(StopQueue.Waiting[]::new);
  }

  /** Of a unit that starts at several places: at each of them those who are there. */
  StopQueue.Waiting[] listApart(MovingUnit unit, int rank) {
    Map<Integer, List<Rider>> byPlace = problem.listRiders(unit).stream().collect(Collectors.groupingBy(Rider::place, TreeMap::new, Collectors.toList()));
    return byPlace.entrySet().stream().map(at -> waiting(unit, at.getValue(), rank, at.getKey())).toArray(StopQueue.Waiting[]::new);
  }

  private StopQueue.Waiting waiting(MovingUnit unit, List<Rider> riders, int rank, int place) {
    int people = riders.stream().mapToInt(Rider::people).sum();
    int seats = riders.stream().mapToInt(Rider::seats).sum();
    int thereTick = riders.stream().mapToInt(rider -> thereTick(rider, place)).max().orElse(0);
    return new StopQueue.Waiting(unit, riders, people / (double) unit.people(), rank, place, seats, thereTick);
  }

  /** Few have a car that does not last to a gate: their way is looked for, as a vehicle must not be sent where nobody can come. */
  private boolean canCome(List<Rider> riders, int place) {
    return riders.stream()
        .allMatch(
            rider ->
                rider.canWalk(problem.roadways().listKm()[rider.place()][place])
                    || clock.findOwnWay(rider, Trip.Mode.CAR, place, rider.earliestLeaveTick(), 0) != null);
  }
}
