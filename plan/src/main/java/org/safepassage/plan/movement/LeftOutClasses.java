package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;

/**
 * Households left out that a change helps alike: the same reason, places, numbers by kind of seat, minutes and gates refused. Where very many are
 * left out one of each class is tried for all.
 */
public final class LeftOutClasses {
  private LeftOutClasses() {}

  /** Every household of the list in one class, each class in the order of the list. */
  public static List<List<LeftOut>> of(Situation situation, List<LeftOut> leftOut) {
    Map<HouseholdId, Household> households = new LinkedHashMap<>();
    situation.operation().households().forEach(household -> households.put(household.id(), household));
    Map<List<Object>, List<LeftOut>> classes = new LinkedHashMap<>();
    for (LeftOut out : leftOut) {
      Household household = households.get(out.household());
      List<Object> key = household == null ? List.of(out.household()) : key(out, household, situation.getHousehold(out.household()));
      classes.computeIfAbsent(key, each -> new ArrayList<>()).add(out);
    }
    return List.copyOf(classes.values());
  }

  private static List<Object> key(LeftOut out, Household household, HouseholdOutlook outlook) {
    List<Object> key = new ArrayList<>(List.of(out.reason(), household.contact(), outlook.readyTick(), household.refusedCrossings(), household.walkKm(), household.ownCar()));
    household.together().ifPresent(key::add);
    for (MemberGroup group : outlook.groups()) {
      key.add(group.place());
      key.add(group.members().stream().map(member -> List.of(member.needs(), member.role(), member.nationality())).toList());
    }
    return key;
  }
}
