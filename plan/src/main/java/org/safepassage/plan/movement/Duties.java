package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.safepassage.operation.Group;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Operation;
import org.safepassage.outlook.Groups;
import org.safepassage.outlook.Situation;

/**
 * What comes before the first aim: households that are put first, and floors for the shares of groups. Less missing is better; none of it
 * is a rule, so a plan that misses some is a plan.
 */
final class Duties {
  /** A household put first outweighs any floor. */
  private static final int FIRST = 1_000;

  /** People of a group by unit, and how many of them are to be on the plan. */
  @SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
  private record Floor(int[] peopleOfUnit, int wanted) {}

  private final List<Integer> firsts = new ArrayList<>();
  private final List<Floor> floors = new ArrayList<>();

  Duties(MovementProblem problem, Set<HouseholdId> putFirst) {
    Situation situation = problem.situation();
    Operation operation = situation.operation();
    Groups groups = new Groups(situation);
    putFirst.stream().map(problem::unitOf).filter(unit -> unit >= 0).distinct().forEach(firsts::add);
    operation.policy().floors().forEach((group, share) -> floors.add(floor(group, share, problem, groups)));
  }

  private static Floor floor(Group group, double share, MovementProblem problem, Groups groups) {
    int[] people = new int[problem.units().size()];
    int all = 0;
    List<Household> households = problem.situation().operation().households();
    for (int h = 0; h < households.size(); h++) {
      if (problem.situation().getHousehold(households.get(h).id()).isPlanned() && groups.listGroups(households.get(h)).contains(group)) {
        all += problem.kin()[h].people();
        if (problem.kin()[h].unit() >= 0) {
          people[problem.kin()[h].unit()] += problem.kin()[h].people();
        }
      }
    }
    return new Floor(people, (int) Math.ceil(share * all - 1e-9));
  }

  boolean hasFirsts() {
    return !firsts.isEmpty();
  }

  boolean isFirst(int unit) {
    return firsts.contains(unit);
  }

  /** How much is missing: people short of floors, and {@link #FIRST} for each unit put first that is not on the draft. */
  int missing(Draft draft) {
    int missing = 0;
    for (int unit : firsts) {
      missing += draft.isIn(unit) ? 0 : FIRST;
    }
    for (Floor floor : floors) {
      int on = 0;
      for (int unit = 0; unit < floor.peopleOfUnit.length; unit++) {
        on += floor.peopleOfUnit[unit] > 0 && draft.isIn(unit) ? floor.peopleOfUnit[unit] : 0;
      }
      missing += Math.max(0, floor.wanted - on);
    }
    return missing;
  }
}
