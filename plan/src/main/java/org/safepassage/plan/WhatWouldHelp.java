package org.safepassage.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Remedy;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.movement.LeftOutClasses;
import org.safepassage.plan.movement.MovementSearch;
import org.safepassage.plan.movement.SuppositionClauses;
import org.safepassage.plan.placement.NamedGuarantees;

/** Adds to each household left out what would bring it on the plan, and whom it would displace. */
final class WhatWouldHelp {
  /** Whom a household would displace is said up to so many people: beyond that putting it first is no choice. */
  private static final int MOST_DISPLACED = 20;

  /** With more households left out they are taken by class, so many of them, the largest first. */
  private static final int MOST_EACH = 2_000;

  private static final int MOST_CLASSES = 500;

  private final Situation situation;
  private final MovementSearch search;
  private final SuppositionClauses clauses;

  WhatWouldHelp(Situation situation, MovementSearch search) {
    this.situation = situation;
    this.search = search;
    clauses = new SuppositionClauses(situation);
  }

  /** The same households in the same order; as of the plan that the search last wrote down. */
  List<LeftOut> add(List<LeftOut> leftOut) {
    if (leftOut.size() > MOST_EACH) {
      return addByClass(leftOut);
    }
    Map<HouseholdId, List<Supposition>> suppositions = search.remedies(leftOut, NamedGuarantees::new);
    Map<HouseholdId, List<HouseholdId>> displaced = search.displaced(leftOut);
    return leftOut.stream()
        .map(out -> out.with(remedy(out, suppositions.getOrDefault(out.household(), List.of()), displaced.getOrDefault(out.household(), List.of()))))
        .toList();
  }

  /** The first of each class is tried for all of it; of the largest classes so many. */
  private List<LeftOut> addByClass(List<LeftOut> leftOut) {
    List<List<LeftOut>> classes = new ArrayList<>(LeftOutClasses.of(situation, leftOut));
    classes.sort(Comparator.comparingInt((List<LeftOut> alike) -> alike.size()).reversed());
    List<List<LeftOut>> tried = classes.subList(0, Math.min(MOST_CLASSES, classes.size()));
    Map<HouseholdId, List<Supposition>> suppositions = search.remedies(tried.stream().map(List::getFirst).toList(), NamedGuarantees::new);
    Map<HouseholdId, LeftOut> helped = new HashMap<>();
    for (List<LeftOut> alike : tried) {
      HouseholdId first = alike.getFirst().household();
      List<Supposition> found = suppositions.getOrDefault(first, List.of());
      for (LeftOut out : found.isEmpty() ? List.<LeftOut>of() : alike) {
        helped.put(out.household(), out.with(Optional.of(ofClass(out, first, alike.size(), found))));
      }
    }
    return leftOut.stream().map(out -> helped.getOrDefault(out.household(), out)).toList();
  }

  private Remedy ofClass(LeftOut out, HouseholdId first, int alike, List<Supposition> found) {
    String tried = alike == 1 ? "" : " Tried for " + first.value() + ", the first of " + alike + " alike.";
    String change = "It would be on the plan if " + clauses.join(found, first) + "; nobody would come off for it.";
    return new Remedy(found, List.of(), change + (out.household().equals(first) ? "" : " (\"it\" is " + first.value() + ")") + tried);
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
