package org.safepassage.outlook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.safepassage.operation.Change;
import org.safepassage.operation.Chain;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.Supposition;

/** Folds the reports received by a moment into what we believe then. Which report beats which: docs/model.md. */
public final class Situations {
  private Situations() {}

  /**
   * What we believe as of a moment, with what-ifs applied in any order.
   *
   * @throws IllegalArgumentException if a change names something that the operation does not have
   */
  public static Situation asOf(Operation operation, Instant asOf, List<Change> changes) {
    WhatIf whatIf = WhatIf.of(operation, changes);
    Operation relaxed = RelaxedOperation.of(operation, whatIf);
    TickClock clock = new TickClock(asOf, operation.tickSeconds());
    Bearings bearings = new Bearings(relaxed, whatIf, clock, new Intake(operation, asOf));
    Map<PlaceId, PlaceOutlook> places = PlaceReading.read(bearings);
    Map<PledgeId, PledgeOutlook> pledges = PledgeReading.read(bearings);
    Map<CrossingId, CrossingOutlook> crossings = CrossingReading.read(bearings, pledges);
    Situation read =
        new Situation(
            relaxed,
            asOf,
            places,
            RoadReading.read(bearings, places),
            crossings,
            pledges,
            CampReading.read(bearings),
            FleetReading.read(bearings, operation.vehicleGroups()),
            HouseholdReading.read(bearings),
            earliestCallTick(relaxed, crossings),
            bearings.intake().listContradictions(),
            bearings.intake().listHistory());
    return SupposedSituation.of(read, changes);
  }

  /** The first opening, still to be used, of a usable first gate, less the policy's minutes; 0 if there is none. */
  static int earliestCallTick(Operation operation, Map<CrossingId, CrossingOutlook> crossings) {
    int minutes = operation.policy().earliestCallMinutesBeforeOpening();
    if (minutes == Limits.NONE) {
      return 0;
    }
    long ticksBefore = minutes * 60L / operation.tickSeconds();
    int opening = openings(operation, crossings).min().orElse(0);
    return (int) Math.max(0, opening - ticksBefore);
  }

  /**
   * A situation with further suppositions, for trying many of them on one reading of the reports.
   *
   * @throws IllegalArgumentException if one names something that the operation does not have
   */
  public static Situation supposing(Situation situation, List<? extends Supposition> suppositions) {
    return SupposedSituation.of(situation, suppositions);
  }

  private static IntStream openings(Operation operation, Map<CrossingId, CrossingOutlook> crossings) {
    return operation.chains().stream()
        .map(Chain::crossings)
        .map(List::getFirst)
        .flatMap(gate -> crossings.entrySet().stream().filter(entry -> entry.getKey().equals(gate)))
        .map(Map.Entry::getValue)
        .filter(CrossingOutlook::usable)
        .flatMap(gate -> gate.windows().stream())
        .filter(window -> window.closesTick() > 0)
        .mapToInt(TickWindow::opensTick);
  }
}
