package org.safepassage.check;

import org.safepassage.operation.RoadUse;

/**
 * One use of one road, by whomever.
 *
 * @param road its index
 * @param from index of the place where it is entered
 * @param to index of the other end
 */
record Travel(RoadUse use, int road, int from, int to, By by) {

  /** Who uses it. */
  sealed interface By {}

  /** A vehicle of the fleet, on one of its drives. */
  record InVehicle(RunView run, int drive) implements By {}

  /** A group on foot. */
  record OnFoot(ApproachView group) implements By {}

  /** A group in its own car. */
  record InOwnCar(ApproachView group) implements By {}

  int enter() {
    return use.enterTick();
  }

  int exit() {
    return use.exitTick();
  }

  /** People of the group on the move; a driver of the fleet does not count. */
  int people() {
    return switch (by) {
      case InVehicle(RunView run, int drive) -> run.aboard(drive);
      case OnFoot(ApproachView group) -> group.people();
      case InOwnCar(ApproachView group) -> group.people();
    };
  }

  /** Whom to name when something is wrong with it. */
  Whom whom() {
    return switch (by) {
      case InVehicle(RunView run, int drive) -> run.whom(drive).at(use.road());
      case OnFoot(ApproachView group) -> group.journey.whom().at(use.road());
      case InOwnCar(ApproachView group) -> group.journey.whom().at(use.road());
    };
  }
}
