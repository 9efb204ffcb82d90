package org.safepassage.outlook;

import java.util.List;
import java.util.function.Function;
import org.safepassage.operation.Change.Limit;
import org.safepassage.operation.Contact;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.Policy;
import org.safepassage.operation.VehicleGroup;

/** The operation with the limits of its structure that a what-if lifts. What is lost is lifted in the readings. */
final class RelaxedOperation {

  /** How many times as large the fleet and the desks become. */
  static final int TIMES = 3;

  private final WhatIf whatIf;

  private RelaxedOperation(WhatIf whatIf) {
    this.whatIf = whatIf;
  }

  static Operation of(Operation operation, WhatIf whatIf) {
    return whatIf.relaxed().isEmpty() ? operation : new RelaxedOperation(whatIf).relax(operation);
  }

  private Operation relax(Operation it) {
    return new Operation(
        it.name(),
        it.title(),
        it.synthetic(),
        it.zone(),
        it.tickSeconds(),
        it.defaultAsOf(),
        inCase(Limit.CALLING_TIMES, it.policy(), RelaxedOperation::callingAtOnce),
        it.parties(),
        it.sources(),
        inCase(Limit.ASSEMBLY_LIMITS, it.places(), each(RelaxedOperation::withRoom)),
        it.areas(),
        it.roads(),
        it.crossings().stream().map(this::relax).toList(),
        it.chains(),
        it.camps(),
        inCase(Limit.FLEET, it.vehicleGroups(), each(RelaxedOperation::larger)),
        inCase(Limit.CALLING_TIMES, it.households(), each(RelaxedOperation::readyAtOnce)),
        it.hosts(),
        it.pledges(),
        it.reports());
  }

  private Crossing relax(Crossing it) {
    Crossing guaranteed = inCase(Limit.GUARANTEE, it, RelaxedOperation::withoutGuarantee);
    Crossing staffed = inCase(Limit.GATE_DESKS, guaranteed, RelaxedOperation::withMoreDesks);
    return inCase(Limit.ASSEMBLY_LIMITS, staffed, RelaxedOperation::withHolding);
  }

  private <T> T inCase(Limit limit, T given, Function<T, T> relaxed) {
    return whatIf.relaxes(limit) ? relaxed.apply(given) : given;
  }

  private static <T> Function<List<T>, List<T>> each(Function<T, T> one) {
    return all -> all.stream().map(one).toList();
  }

  /** Three times as many, or as many as there can be. */
  static int times(int factor, int count) {
    return (int) Math.min(Limits.NONE, (long) count * factor);
  }

  private static VehicleGroup larger(VehicleGroup it) {
    return new VehicleGroup(
        it.id(), it.vehicleClass(), times(TIMES, it.count()), it.owner(), it.base(), it.seats(), it.wheelchairPlaces(),
        it.stretcherPlaces(), it.availableFrom(), it.availableUntil(), it.stopMinutes(), it.secondsPerPerson(),
        it.maxKmh(), it.rangeKm(), it.refuelMinutes(), it.places(), it.mayEnter(), it.note());
  }

  private static Crossing withMoreDesks(Crossing it) {
    return gate(it, times(TIMES, it.desks()), it.holdingPersons(), it.guarantee());
  }

  private static Crossing withHolding(Crossing it) {
    return gate(it, it.desks(), Limits.NONE, it.guarantee());
  }

  private static Crossing withoutGuarantee(Crossing it) {
    return gate(it, it.desks(), it.holdingPersons(), new Guarantee.None());
  }

  private static Crossing gate(Crossing it, int desks, int holdingPersons, Guarantee guarantee) {
    return new Crossing(
        it.id(), it.nameEn(), it.nameAr(), it.inside(), it.outside(), it.holder(), desks, it.minutesPerHousehold(),
        it.minutesPerPerson(), holdingPersons, it.capPersons(), it.dependsOn(), guarantee, it.listLeadMinutes(),
        it.bars(), it.note());
  }

  private static Place withRoom(Place it) {
    return it.withLimits(Limits.NONE, Limits.NONE, Limits.NONE, Limits.NONE);
  }

  private static Household readyAtOnce(Household it) {
    return new Household(
        it.id(), it.home(), it.members(), it.readyFrom(), new Contact(it.contact().channel(), 0, 0), it.ownCar(),
        it.walkKmh(), it.walkKm(), it.weight(), it.weightReason(), it.refusedCrossings(), it.refusedHosts(),
        it.wishedHosts(), it.together(), it.linked(), it.note());
  }

  private static Policy callingAtOnce(Policy it) {
    return new Policy(
        it.neverReliedOn(), it.mustBeTold(), it.mustNotLearn(), it.leastPermission(), it.leastPledge(), it.leastGrade(),
        it.lossQuantile(), Limits.NONE, it.firstToLastPassageMinutes(), it.leastTogether(), it.mostTogether(), it.mostPickups(), it.aims(), it.floors(), it.secondHostFrom(), it.doubt(), it.reserve());
  }
}
