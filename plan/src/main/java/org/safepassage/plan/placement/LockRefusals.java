package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostDecision.Act;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Pledge;
import org.safepassage.outlook.Situation;
import org.safepassage.solve.assignment.AssignmentProblem;
import org.safepassage.solve.assignment.solver.AssignmentSolver;

/** Which locks cannot be kept, and why: alone, for the families with which theirs is linked, or beside the locks before them. */
public final class LockRefusals {
  private final Situation situation;
  private final PlacementQuestion question;
  private final Decisions decisions;
  private final Offers offers;
  private final Eligibility eligibility;
  private final Map<HouseholdId, Guest> guests = new HashMap<>();

  private LockRefusals(Situation situation, PlacementQuestion question) {
    this.situation = situation;
    this.question = question;
    this.decisions = new Decisions(question.decisions());
    this.offers = new Offers(situation, decisions);
    this.eligibility = new Eligibility(situation);
    question.guests().forEach(guest -> guests.put(guest.household().id(), guest));
  }

  /** In the order of the decisions; empty = every lock can be kept, all of them together. */
  public static List<LockRefusal> list(Situation situation, PlacementQuestion question) {
    return new LockRefusals(situation, question).list();
  }

  private List<LockRefusal> list() {
    List<LockRefusal> refusals = new ArrayList<>();
    List<HostDecision> sound = new ArrayList<>();
    for (HostDecision lock : question.decisions()) {
      if (lock.act() == Act.LOCK) {
        findWrong(lock).ifPresentOrElse(why -> refusals.add(new LockRefusal(lock, sentence(lock, why))), () -> sound.add(lock));
      }
    }
    addCrowded(sound, refusals);
    return refusals;
  }

  private static String sentence(HostDecision lock, String why) {
    return "household " + lock.household().value() + " cannot be locked at host " + lock.host().value() + ": " + why;
  }

  private Optional<String> findWrong(HostDecision lock) {
    Guest guest = guests.get(lock.household());
    if (guest == null) {
      return Optional.of("it is not among the households to be placed");
    }
    HostId first = decisions.findLock(lock.household()).orElseThrow();
    if (!first.equals(lock.host())) {
      return Optional.of("it is locked at host " + first.value() + " already");
    }
    if (decisions.isExcluded(lock.household(), lock.host())) {
      return Optional.of("it is excluded there as well");
    }
    return findShut(guest, lock.host()).or(() -> findLinkedShut(guest, lock.host()));
  }

  /** Why no pledge of the host takes the guest, even as the first. */
  private Optional<String> findShut(Guest guest, HostId host) {
    List<Offer> open = offers.list(guest).stream().filter(offer -> offer.pledge().host().equals(host)).toList();
    if (open.isEmpty()) {
      List<String> why = new ArrayList<>();
      for (Pledge pledge : situation.operation().pledges()) {
        if (pledge.host().equals(host)) {
          eligibility.findObstacle(guest, pledge).ifPresent(words -> why.add("pledge " + pledge.id().value() + " " + words));
        }
      }
      return Optional.of(why.isEmpty() ? "the host has no pledge that it may go by" : String.join("; ", why));
    }
    boolean isNamed = !Offers.needsNamed(guest) || open.stream().anyMatch(Offer::named);
    return isNamed ? Optional.empty() : Optional.of("a gate on its way demands a named place, and none of this host counts there");
  }

  private Optional<String> findLinkedShut(Guest guest, HostId host) {
    for (Guest other : listLinked(guest)) {
      Optional<HostId> lock = decisions.findLock(other.household().id());
      if (lock.isPresent() && !lock.get().equals(host)) {
        return Optional.of("it is linked with household " + other.household().id().value() + ", which is locked at host " + lock.get().value());
      }
      if (offers.list(other).stream().noneMatch(offer -> offer.pledge().host().equals(host))) {
        return Optional.of("it is linked with household " + other.household().id().value() + ", which this host cannot take");
      }
    }
    return Optional.empty();
  }

  private List<Guest> listLinked(Guest guest) {
    return question.guests().stream()
        .filter(other -> other != guest && guest.household().linked().isPresent() && other.household().linked().equals(guest.household().linked()))
        .toList();
  }

  /** Those for which there is no room beside the sound ones before them at their host. */
  private void addCrowded(List<HostDecision> sound, List<LockRefusal> refusals) {
    Map<HostId, List<HostDecision>> byHost = new java.util.LinkedHashMap<>();
    sound.forEach(lock -> byHost.computeIfAbsent(lock.host(), any -> new ArrayList<>()).add(lock));
    byHost.forEach(
        (host, locks) -> {
          List<HostDecision> kept = new ArrayList<>(locks);
          if (!fit(kept)) {
            kept.clear();
            for (HostDecision lock : locks) {
              kept.add(lock);
              if (!fit(kept)) {
                kept.removeLast();
                refusals.add(new LockRefusal(lock, sentence(lock, crowd(kept))));
              }
            }
          }
        });
  }

  private static String crowd(List<HostDecision> kept) {
    List<String> ids = kept.stream().map(lock -> lock.household().value()).toList();
    return "there is no room beside those locked there before it (" + String.join(" ", ids) + ")";
  }

  private boolean fit(List<HostDecision> locks) {
    Set<HouseholdId> wanted = new LinkedHashSet<>();
    for (HostDecision lock : locks) {
      wanted.add(lock.household());
      Optional.ofNullable(guests.get(lock.household())).ifPresent(guest -> listLinked(guest).forEach(other -> wanted.add(other.household().id())));
    }
    PlacementQuestion some = question.deciding(locks).only(guest -> wanted.contains(guest.household().id()));
    Offers open = new Offers(situation, new Decisions(question.decisions()));
    AssignmentProblem problem =
        new PlacementTask(situation, some, some.guests().stream().map(open::list).toList(), List.of(PlacementAim.LOCKED, PlacementAim.PLACED), 0).problem();
    long people = some.guests().stream().filter(guest -> isLocked(guest, locks)).mapToLong(Guest::people).sum();
    return AssignmentSolver.solve(problem).stages().getFirst().value() == people;
  }

  private static boolean isLocked(Guest guest, List<HostDecision> locks) {
    Set<HouseholdId> ids = new HashSet<>();
    locks.forEach(lock -> ids.add(lock.household()));
    return ids.contains(guest.household().id());
  }
}
