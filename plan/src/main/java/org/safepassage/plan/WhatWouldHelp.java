package org.safepassage.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Remedy;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.MovementSearch;
import org.safepassage.plan.movement.SuppositionClauses;
import org.safepassage.plan.placement.NamedGuarantees;

/** Adds to each household left out what would bring it on the plan, and whom it would displace. */
final class WhatWouldHelp {
  /** Whom a household would displace is said up to so many people: beyond that putting it first is no choice. */
  private static final int MOST_DISPLACED = 20;

  private final Situation situation;
  private final MovementSearch search;
  private final int threads;
  private final SuppositionClauses clauses;

  WhatWouldHelp(Situation situation, MovementSearch search, int threads) {
    this.situation = situation;
    this.search = search;
    this.threads = threads;
    clauses = new SuppositionClauses(situation);
  }

  /** The same households in the same order; as of the plan that the search last wrote down. */
  List<LeftOut> add(List<LeftOut> leftOut) {
    Map<HouseholdId, List<Supposition>> suppositions = findSuppositions(leftOut);
    Map<HouseholdId, List<HouseholdId>> displaced = search.displaced(leftOut);
    return leftOut.stream()
        .map(out -> out.with(remedy(out, suppositions.getOrDefault(out.household(), List.of()), displaced.getOrDefault(out.household(), List.of()))))
        .toList();
  }

  /** Each thread takes every other household: what is found for one does not hang on the others. */
  private Map<HouseholdId, List<Supposition>> findSuppositions(List<LeftOut> leftOut) {
    List<CompletableFuture<Map<HouseholdId, List<Supposition>>>> parts = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      int first = thread;
      List<LeftOut> part = IntStream.range(0, leftOut.size()).filter(i -> i % threads == first).mapToObj(leftOut::get).toList();
      parts.add(
          thread == threads - 1
              ? CompletableFuture.completedFuture(search.remedies(part, NamedGuarantees::new))
              : CompletableFuture.supplyAsync(() -> search.remedies(part, NamedGuarantees::new)));
    }
    Map<HouseholdId, List<Supposition>> all = new HashMap<>();
    parts.forEach(part -> all.putAll(part.join()));
    return all;
  }

  private Optional<Remedy> remedy(LeftOut out, List<Supposition> suppositions, List<HouseholdId> displaced) {
    int people = displaced.stream().mapToInt(id -> situation.getHousehold(id).people()).sum();
    List<HouseholdId> named = people <= MOST_DISPLACED ? displaced : List.of();
    String first = named.isEmpty() ? "" : "put first as things are, it would take " + list(named) + " off (" + people(people) + ").";
    if (!suppositions.isEmpty()) {
      String change = "It would be on the plan if " + clauses.join(suppositions, out.household()) + "; nobody would come off for it.";
      return Optional.of(new Remedy(suppositions, named, first.isEmpty() ? change : change + " Without that, " + first));
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Remedy(List.of(new Supposition.PutFirst(out.household())), named, Character.toUpperCase(first.charAt(0)) + first.substring(1)));
  }

  private static String list(List<HouseholdId> households) {
    return String.join(", ", households.stream().map(HouseholdId::value).toList());
  }

  private static String people(int people) {
    return people == 1 ? "1 person" : people + " people";
  }
}
