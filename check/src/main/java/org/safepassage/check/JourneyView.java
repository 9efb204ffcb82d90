package org.safepassage.check;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Household;
import org.safepassage.operation.Journey;

/** One journey, read against the facts. */
final class JourneyView {
  final Journey journey;
  final Household household;

  /** Index of the household. */
  final int index;

  /** Index of the chain. */
  final int chain;

  final List<ApproachView> approaches = new ArrayList<>();

  /** Passages and rides in turn. */
  final List<LegView> onward = new ArrayList<>();

  final List<PassageView> passages = new ArrayList<>();

  JourneyView(Journey journey, Household household, int index, int chain) {
    this.journey = journey;
    this.household = household;
    this.index = index;
    this.chain = chain;
  }

  int people() {
    int people = 0;
    for (ApproachView approach : approaches) {
      people += approach.members.length;
    }
    return people;
  }

  int[] members() {
    int[] all = new int[people()];
    int next = 0;
    for (ApproachView approach : approaches) {
      System.arraycopy(approach.members, 0, all, next, approach.members.length);
      next += approach.members.length;
    }
    return all;
  }

  PassageView firstPassage() {
    return passages.getFirst();
  }

  PassageView lastPassage() {
    return passages.getLast();
  }

  Whom whom() {
    return Whom.household(journey.household());
  }
}
