package org.safepassage.outlook.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.outlook.Situation;

/** Who does not move without whom: households marked together, and children with the household of their guardian. */
final class Companionship {
  private final int[] root;

  Companionship(Situation situation) {
    List<Household> households = situation.operation().households();
    root = new int[households.size()];
    Map<MemberId, Integer> homeOf = new HashMap<>();
    Map<String, Integer> firstOf = new HashMap<>();
    for (int h = 0; h < root.length; h++) {
      root[h] = h;
      for (Member member : households.get(h).members()) {
        homeOf.put(member.id(), h);
      }
    }
    for (int h = 0; h < root.length; h++) {
      if (situation.getHousehold(households.get(h).id()).status() != HouseholdStatus.WAITING) {
        continue;
      }
      if (households.get(h).together().isPresent()) {
        Integer first = firstOf.putIfAbsent(households.get(h).together().get(), h);
        join(h, first == null ? h : first);
      }
      for (Member member : households.get(h).listMovingMembers()) {
        Integer guardian = member.guardian().map(homeOf::get).orElse(null);
        if (guardian != null) {
          join(h, guardian);
        }
      }
    }
  }

  private void join(int one, int other) {
    root[rootOf(one)] = rootOf(other);
  }

  private int rootOf(int household) {
    int at = household;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  /** The others on whom one household's moving depends. */
  List<Integer> listCompanions(int household) {
    List<Integer> companions = new ArrayList<>();
    for (int other = 0; other < root.length; other++) {
      if (other != household && rootOf(other) == rootOf(household)) {
        companions.add(other);
      }
    }
    return companions;
  }
}
