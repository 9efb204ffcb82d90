package org.safepassage.plan.movement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Member;
import org.safepassage.operation.MemberId;
import org.safepassage.outlook.HouseholdOutlook;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;

/** Who must move together: households marked so, and children with those who lead them. */
public final class Companions {
  private final Situation situation;
  private final List<Household> households;

  /** Why a household cannot be planned whatever the others do; null if it can. */
  private final List<Optional<LeftOut.Reason>> barred = new ArrayList<>();

  private final int[] unitRoot;
  private final Map<MemberId, int[]> whereabouts = new HashMap<>();
  private final Map<List<Integer>, List<Integer>> leaders = new HashMap<>();

  /** Filled when first asked for: by then everybody is joined. */
  private final Map<Integer, List<Integer>> companionsByRoot = new LinkedHashMap<>();

  public Companions(Situation situation) {
    this.situation = situation;
    households = situation.operation().households();
    unitRoot = new int[households.size()];
    for (int h = 0; h < unitRoot.length; h++) {
      unitRoot[h] = h;
      barred.add(reasonOf(h));
      for (int g = 0; g < outlook(h).groups().size(); g++) {
        for (Member member : outlook(h).groups().get(g).members()) {
          whereabouts.put(member.id(), new int[] {h, g});
        }
      }
    }
    joinMarked();
    for (int h = 0; h < unitRoot.length; h++) {
      joinLed(h);
    }
  }

  private HouseholdOutlook outlook(int h) {
    return Objects.requireNonNull(situation.households().get(households.get(h).id()));
  }

  private Optional<LeftOut.Reason> reasonOf(int h) {
    if (!outlook(h).isPlanned()) {
      return Optional.of(
          outlook(h).consent() == Consent.DECLINED
                  && outlook(h).status() == HouseholdStatus.WAITING
              ? LeftOut.Reason.DECLINED
              : LeftOut.Reason.ALREADY_ACCOUNTED_FOR);
    }
    return households.get(h).contact().canBeTold() ? Optional.empty() : Optional.of(LeftOut.Reason.CANNOT_BE_TOLD);
  }

  private void joinMarked() {
    Map<String, Integer> first = new HashMap<>();
    for (int h = 0; h < unitRoot.length; h++) {
      // Who no longer waits does not hold the others back; who declined does.
      if (households.get(h).together().isPresent() && outlook(h).status() == HouseholdStatus.WAITING) {
        Integer other = first.putIfAbsent(households.get(h).together().get(), h);
        if (other != null) {
          unitRoot[rootOf(h)] = rootOf(other);
        }
      }
    }
  }

  /** Joins the children without a grown member beside them to who leads them. */
  private void joinLed(int h) {
    for (int g = 0; g < outlook(h).groups().size(); g++) {
      MemberGroup group = outlook(h).groups().get(g);
      if (group.members().stream().anyMatch(member -> member.ageBand().isGrown())) {
        continue;
      }
      for (Member child : group.members()) {
        int[] leader = child.guardian().map(whereabouts::get).orElse(null);
        if (leader == null || !groupAt(leader).place().equals(group.place()) || !isGrown(child.guardian().get(), leader)) {
          if (barred.get(h).isEmpty()) {
            barred.set(h, Optional.of(LeftOut.Reason.CHILD_WITHOUT_ADULT));
          }
          return;
        }
        unitRoot[rootOf(h)] = rootOf(leader[0]);
        leaders.computeIfAbsent(List.of(h, g), key -> new ArrayList<>()).addAll(List.of(leader[0], leader[1]));
      }
    }
  }

  private boolean isGrown(MemberId guardian, int[] where) {
    return groupAt(where).members().stream().anyMatch(member -> member.id().equals(guardian) && member.ageBand().isGrown());
  }

  private MemberGroup groupAt(int[] where) {
    return outlook(where[0]).groups().get(where[1]);
  }

  private int rootOf(int h) {
    int root = h;
    while (unitRoot[root] != root) {
      root = unitRoot[root];
    }
    return root;
  }

  /** Why a household cannot be planned whatever its companions do. */
  Optional<LeftOut.Reason> findBar(int h) {
    return barred.get(h);
  }

  /** Households of units all of whom can be planned. */
  List<List<Integer>> listUnits() {
    return byRoot().values().stream().filter(unit -> unit.stream().allMatch(h -> barred.get(h).isEmpty())).toList();
  }

  /** The households of one household's unit, itself among them, by their order in the roster. */
  public List<Integer> listCompanions(int h) {
    return Objects.requireNonNull(byRoot().get(rootOf(h)));
  }

  private Map<Integer, List<Integer>> byRoot() {
    if (companionsByRoot.isEmpty()) {
      for (int h = 0; h < unitRoot.length; h++) {
        companionsByRoot.computeIfAbsent(rootOf(h), key -> new ArrayList<>()).add(h);
      }
    }
    return companionsByRoot;
  }

  /** The groups of a unit, merged where one leads the children of another. */
  List<List<Rider.Part>> listRiders(List<Integer> unit) {
    Map<List<Integer>, List<Rider.Part>> riderOf = new LinkedHashMap<>();
    for (int h : unit) {
      for (int g = 0; g < outlook(h).groups().size(); g++) {
        List<Rider.Part> alone = new ArrayList<>();
        alone.add(new Rider.Part(h, g, outlook(h).groups().get(g).members().size()));
        riderOf.put(List.of(h, g), alone);
      }
    }
    for (int h : unit) {
      for (int g = 0; g < outlook(h).groups().size(); g++) {
        List<Integer> led = leaders.getOrDefault(List.of(h, g), List.of());
        for (int i = 0; i < led.size(); i += 2) {
          merge(riderOf, List.of(h, g), List.of(led.get(i), led.get(i + 1)));
        }
      }
    }
    return riderOf.values().stream().distinct().toList();
  }

  private static void merge(Map<List<Integer>, List<Rider.Part>> riderOf, List<Integer> child, List<Integer> leader) {
    List<Rider.Part> into = Objects.requireNonNull(riderOf.get(leader));
    List<Rider.Part> from = Objects.requireNonNull(riderOf.get(child));
    if (into != from) {
      into.addAll(from);
      riderOf.replaceAll((key, parts) -> parts == from ? into : parts);
    }
  }
}
