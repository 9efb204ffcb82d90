package org.safepassage.operation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A plan with its ticks counted from another planning moment: what happens when stays as it is. */
public final class PlanInTime {
  private final int ticks;

  private PlanInTime(int ticks) {
    this.ticks = ticks;
  }

  /**
   * The same plan as of a later moment; what lay before that has negative ticks then.
   *
   * @param request as of that moment
   * @param ticks from the plan's own moment to that one
   */
  public static Plan later(Plan plan, PlanRequest request, int ticks) {
    return new PlanInTime(ticks).plan(plan, request);
  }

  /** The same plan as of the moment of a later request; none if that is earlier, or not whole ticks later. */
  public static Optional<Plan> findLater(Plan plan, PlanRequest request, int tickSeconds) {
    long seconds = Duration.between(plan.request().asOf(), request.asOf()).toSeconds();
    return seconds < 0 || seconds % tickSeconds != 0 ? Optional.empty() : Optional.of(later(plan, request, Math.toIntExact(seconds / tickSeconds)));
  }

  private Plan plan(Plan plan, PlanRequest request) {
    return new Plan(
        request,
        plan.factsFingerprint(),
        plan.numbers(),
        plan.notices().stream().map(notice -> new Notice(notice.party(), notice.tick() - ticks)).toList(),
        plan.lists().stream().map(sent -> new ListSent(sent.crossing(), sent.tick() - ticks, sent.households())).toList(),
        plan.runs().stream().map(this::run).toList(),
        plan.journeys().stream().map(this::journey).toList(),
        plan.placements(),
        plan.leftOut(),
        plan.binds());
  }

  private Run run(Run run) {
    List<Stop> stops = run.stops().stream().map(stop -> new Stop(stop.place(), stop.arriveTick() - ticks, stop.departTick() - ticks)).toList();
    return new Run(run.id(), run.vehicle(), stops, run.drives().stream().map(this::roads).toList());
  }

  private List<RoadUse> roads(List<RoadUse> roads) {
    return roads.stream().map(use -> new RoadUse(use.road(), use.from(), use.enterTick() - ticks, use.exitTick() - ticks)).toList();
  }

  private Journey journey(Journey journey) {
    List<Approach> approaches =
        journey.approaches().stream()
            .map(approach -> new Approach(approach.members(), approach.from(), approach.leaveTick() - ticks, legs(approach.legs())))
            .toList();
    return new Journey(journey.household(), journey.chain(), journey.callTick() - ticks, approaches, legs(journey.onward()));
  }

  private List<Leg> legs(List<Leg> legs) {
    return legs.stream().map(this::leg).toList();
  }

  private Leg leg(Leg leg) {
    return switch (leg) {
      case Leg.Walk(List<RoadUse> roads) -> new Leg.Walk(roads(roads));
      case Leg.Drive(List<RoadUse> roads) -> new Leg.Drive(roads(roads));
      case Leg.Ride ride -> ride;
      case Leg.Passage(CrossingId crossing, int window, int startTick, int endTick) -> new Leg.Passage(crossing, window, startTick - ticks, endTick - ticks);
    };
  }
}
