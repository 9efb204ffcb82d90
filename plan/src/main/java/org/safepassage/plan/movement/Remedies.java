package org.safepassage.plan.movement;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Supposition;
import org.safepassage.operation.Supposition.*;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.guarantee.Guarantees;

/**
 * What would bring each household left out on the plan: the first entry of the {@link Catalogue} with which it can be inserted, everybody
 * else's times as they are.
 *
 * <pre>
 *   needed(household) ← what it takes for it to be planned at all: its answer, a channel, a gate that lets it pass
 *   for each set of households whose needed changes touch the same gates
 *     for each entry of the catalogue, beginning with nothing more than what is needed
 *       suppose the entry for all of them who have no remedy yet; compile; take the draft over as it is
 *       for each of them: insert it; if that works the entry is its remedy; take it off again
 * </pre>
 */
final class Remedies {
  /** Minutes in which a messenger is supposed to reach whom no channel reaches. */
  private static final int MESSENGER_MINUTES = 60;

  private final Draft finished;
  private final Situation situation;
  private final Function<Situation, Guarantees> guaranteesOf;
  private final Companions companions;
  private final List<Household> households;
  private final Roadways roadways;
  private final Map<HouseholdId, List<Supposition>> found = new LinkedHashMap<>();

  Remedies(Draft finished, Function<Situation, Guarantees> guaranteesOf) {
    this.finished = finished;
    situation = finished.problem().situation();
    this.guaranteesOf = guaranteesOf;
    companions = new Companions(situation);
    households = situation.operation().households();
    roadways = new Roadways(situation);
  }

  /** By household; those for whom nothing of the catalogue is enough are missing. */
  Map<HouseholdId, List<Supposition>> find(List<LeftOut> leftOut) {
    Map<List<Supposition>, Map<Integer, List<Supposition>>> byGates = new LinkedHashMap<>();
    for (LeftOut out : leftOut) {
      if (out.reason() != LeftOut.Reason.ALREADY_ACCOUNTED_FOR && out.reason() != LeftOut.Reason.COSTS_OTHERS) {
        int h = finished.problem().householdOf(out.household());
        List<Supposition> needed = listNeeded(h);
        List<Supposition> shared = needed.stream().filter(LiftsBars.class::isInstance).toList();
        byGates.computeIfAbsent(shared, key -> new LinkedHashMap<>()).put(h, needed);
      }
    }
    List<Catalogue.Entry> catalogue = Catalogue.of(finished);
    for (Map<Integer, List<Supposition>> needed : byGates.values()) {
      tryOne(needed, household -> Optional.of(List.of()));
      catalogue.forEach(entry -> tryOne(needed, entry));
    }
    return found;
  }

  private void tryOne(Map<Integer, List<Supposition>> needed, Catalogue.Entry entry) {
    Map<Integer, List<Supposition>> tried = new LinkedHashMap<>();
    needed.forEach(
        (h, needs) -> {
          if (!found.containsKey(households.get(h).id())) {
            List<Supposition> all = with(needs, entry, h);
            if (!all.isEmpty()) {
              tried.put(h, all);
            }
          }
        });
    if (tried.isEmpty()) {
      return;
    }
    Situation supposed = Situations.supposing(situation, tried.values().stream().flatMap(List::stream).distinct().toList());
    Trial trial = Trial.supposing(finished, supposed, guaranteesOf.apply(supposed), changesRoads(tried) ? new Roadways(supposed) : roadways);
    tried.forEach(
        (h, suppositions) -> {
          if (trial.comesOn(h)) {
            found.put(households.get(h).id(), suppositions);
          }
        });
  }

  private static boolean changesRoads(Map<Integer, List<Supposition>> tried) {
    return tried.values().stream().flatMap(List::stream).anyMatch(it -> it instanceof GroundHolds || it instanceof OpensCheckpoints);
  }

  /** What is needed and the entry, for the household and whoever it moves with; nothing where the entry makes no sense for it. */
  private List<Supposition> with(List<Supposition> needs, Catalogue.Entry entry, int h) {
    Optional<List<Supposition>> own = entry.of(households.get(h));
    if (own.isEmpty()) {
      return List.of();
    }
    Set<Supposition> all = new LinkedHashSet<>(needs);
    all.addAll(own.get());
    boolean apart = own.get().stream().anyMatch(MovesApart.class::isInstance);
    for (int other : apart ? List.<Integer>of() : companions.listCompanions(h)) {
      entry.of(households.get(other)).ifPresent(all::addAll);
    }
    return List.copyOf(all);
  }

  // What is needed whatever else ------------------------------------------------------------------------------------------

  /** So that the household, and whoever it moves with, is planned at all. */
  private List<Supposition> listNeeded(int h) {
    Set<Supposition> needed = new LinkedHashSet<>();
    for (int each : companions.listCompanions(h)) {
      companions.findBar(each).ifPresent(bar -> addAnswer(each, bar, needed));
    }
    for (int each : companions.listCompanions(h)) {
      addGate(each, needed);
    }
    return List.copyOf(needed);
  }

  private void addAnswer(int h, LeftOut.Reason bar, Set<Supposition> needed) {
    Household household = households.get(h);
    switch (bar) {
      case DECLINED -> {
        needed.add(new Consents(household.id()));
        if (!household.contact().canBeTold()) {
          needed.add(new Reached(household.id(), MESSENGER_MINUTES));
        }
      }
      case CANNOT_BE_TOLD -> needed.add(new Reached(household.id(), MESSENGER_MINUTES));
      case CHILD_WITHOUT_ADULT -> findGrown(household).ifPresent(group -> needed.add(new StartsAt(household.id(), group.place())));
      default -> {}
    }
  }

  private Optional<MemberGroup> findGrown(Household household) {
    return situation.getHousehold(household.id()).groups().stream()
        .filter(group -> group.members().stream().anyMatch(member -> member.ageBand().isGrown()))
        .findFirst();
  }

  /** If no usable way out lets it pass: of the first usable one, the gates that do not. */
  private void addGate(int h, Set<Supposition> needed) {
    Household household = households.get(h);
    List<List<Crossing>> open = finished.problem().listOpenWays().stream().map(this::crossingsOf).toList();
    if (open.isEmpty() || open.stream().anyMatch(gates -> gates.stream().noneMatch(gate -> gate.holdsBack(household) || refuses(household, gate)))) {
      return;
    }
    for (Crossing gate : open.getFirst()) {
      if (refuses(household, gate)) {
        needed.add(new UsesGate(household.id(), gate.id()));
      }
      if (gate.holdsBack(household)) {
        needed.add(new LiftsBars(gate.id()));
      }
    }
  }

  private List<Crossing> crossingsOf(int[] gates) {
    return Arrays.stream(gates).mapToObj(situation.operation().crossings()::get).toList();
  }

  private static boolean refuses(Household household, Crossing gate) {
    return household.refusedCrossings().contains(gate.id());
  }
}
