package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Member;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeState;
import org.safepassage.outlook.Situation;

/** Tells each household where it settles and why, and which host it did not get and who holds the places there. */
public final class PlacementStories {
  /** Among more guests nobody is told who holds the places that they did not get: for each that is a look at all others. */
  private static final int MOST_GUESTS_TOLD_WHO_HOLDS = 2_000;

  private final Situation situation;
  private final PlacementQuestion question;
  private final PlacementAnswer answer;
  private final Decisions decisions;
  private final Eligibility eligibility;
  private final Offers offers;
  private final HeldPlaces held;
  private final Map<HouseholdId, Placement> placements = new HashMap<>();

  private PlacementStories(Situation situation, PlacementQuestion question, PlacementAnswer answer) {
    this.situation = situation;
    this.question = question;
    this.answer = answer;
    this.decisions = new Decisions(question.decisions());
    this.eligibility = new Eligibility(situation);
    this.offers = new Offers(situation, decisions);
    this.held = new HeldPlaces(situation, question, answer);
    answer.placements().forEach(placement -> placements.put(placement.household(), placement));
  }

  /** One for each household in question, in the order of the roster. */
  public static List<PlacementStory> list(Situation situation, PlacementQuestion question, PlacementAnswer answer) {
    PlacementStories stories = new PlacementStories(situation, question, answer);
    return question.guests().stream().map(stories::tell).toList();
  }

  private PlacementStory tell(Guest guest) {
    Optional<Placement> place = Optional.ofNullable(placements.get(guest.household().id()));
    Optional<Pledge> pledge = place.map(placement -> pledge(placement));
    List<Offer> open = offers.list(guest);
    Optional<MissedHost> missed = question.guests().size() > MOST_GUESTS_TOLD_WHO_HOLDS ? Optional.empty() : findMissed(guest, open, pledge, place);
    String reason = pledge.map(own -> reason(guest, own, place.orElseThrow())).orElseGet(() -> whyNowhere(guest, open));
    return new PlacementStory(guest.household().id(), place, pledge.map(Pledge::host), reason, missed);
  }

  private Pledge pledge(Placement placement) {
    return situation.operation().pledges().stream().filter(pledge -> pledge.id().equals(placement.pledge())).findFirst().orElseThrow();
  }

  // ---- why it is where it is

  private String reason(Guest guest, Pledge own, Placement place) {
    List<String> grounds = listGrounds(guest.household(), own);
    String why = grounds.isEmpty() ? "no wish, tie, need or language of it speaks for any one host; there was room here when most were to leave in time" : String.join(", ", grounds);
    String when = place.beyondLeaveBy() ? "after the camp's date" : guest.hasDate() ? "by the camp's date" : "with no date set for the camp";
    return "Settles at host " + own.host().value() + " by pledge " + own.id().value() + ", departing in week " + place.departWeek() + ", " + when + ": " + why + ".";
  }

  private List<String> listGrounds(Household household, Pledge pledge) {
    List<String> grounds = new ArrayList<>();
    List<Member> moving = household.listMovingMembers();
    Host host = eligibility.getHost(pledge);
    if (decisions.findLock(household.id()).isPresent()) {
      grounds.add("the cell has locked it there");
    }
    int wish = household.wishedHosts().indexOf(host.id());
    if (wish >= 0) {
      grounds.add("it is wish number " + (wish + 1) + " of the household");
    }
    addCount(grounds, moving.stream().filter(member -> member.ties().contains(host.id())).count(), "with ties there");
    addCount(grounds, moving.stream().filter(member -> member.languages().stream().anyMatch(host.languages()::contains)).count(), "who speak a language of it");
    household.linked().ifPresent(word -> grounds.add("with the families with which it is linked"));
    if (situation.getPledge(pledge.id()).state() == PledgeState.BINDING) {
      grounds.add("the pledge is binding");
    }
    return grounds;
  }

  private static void addCount(List<String> grounds, long people, String what) {
    if (people > 0) {
      grounds.add("people " + what + ": " + people);
    }
  }

  private String whyNowhere(Guest guest, List<Offer> open) {
    if (!open.isEmpty()) {
      return "Has no place: every host that could take it gives its places to others, so that more people leave in time or have a place at all.";
    }
    List<String> why = new ArrayList<>();
    for (Pledge pledge : situation.operation().pledges()) {
      eligibility.findObstacle(guest, pledge).ifPresent(words -> why.add("pledge " + pledge.id().value() + " " + words));
    }
    return "Has no place: " + (why.isEmpty() ? "no pledge is left to it by what the cell has decided" : String.join("; ", why)) + ".";
  }

  // ---- the best host that it did not get

  private Optional<MissedHost> findMissed(Guest guest, List<Offer> open, Optional<Pledge> own, Optional<Placement> place) {
    return situation.operation().pledges().stream()
        .filter(pledge -> own.isEmpty() || !pledge.host().equals(own.get().host()))
        .filter(pledge -> isHeldOut(pledge) && !guest.household().refusedHosts().contains(pledge.host()))
        .max(Comparator.comparingInt((Pledge pledge) -> worth(guest, pledge)).thenComparing(pledge -> open.stream().anyMatch(offer -> offer.pledge().equals(pledge)) ? 1 : 0))
        .map(best -> missed(guest, best.host(), open, own, place));
  }

  private boolean isHeldOut(Pledge pledge) {
    return situation.getPledge(pledge.id()).units() > 0 && situation.getPledge(pledge.id()).state().compareTo(situation.operation().policy().leastPledge()) >= 0;
  }

  private int worth(Guest guest, Pledge pledge) {
    return Worth.of(guest.household(), pledge, eligibility.getHost(pledge), situation.getPledge(pledge.id()).state());
  }

  private MissedHost missed(Guest guest, HostId host, List<Offer> all, Optional<Pledge> own, Optional<Placement> place) {
    Optional<MissedHost> shut = findShut(guest, host);
    if (shut.isPresent()) {
      return shut.get();
    }
    List<Offer> open = all.stream().filter(offer -> offer.pledge().host().equals(host)).toList();
    boolean isInTime = guest.hasDate() && place.isPresent() && !place.get().beyondLeaveBy();
    if (isInTime && open.stream().allMatch(Offer::isLate)) {
      return of(host, MissedHost.Why.LATER, List.of(), "vetting there ends after the camp's date; by its own place it leaves before");
    }
    List<HeldPlaces.Short> lacks = open.stream().flatMap(offer -> held.findShort(guest, offer, isInTime).stream()).toList();
    if (lacks.size() == open.size()) {
      HeldPlaces.Short lack = lacks.getFirst();
      return of(host, MissedHost.Why.NO_ROOM, lack.holders(), lack.words());
    }
    boolean isBetter = own.isEmpty() || open.stream().anyMatch(offer -> offer.worth() > worth(guest, own.get()));
    if (!isBetter) {
      return of(host, MissedHost.Why.NO_BETTER, List.of(), "there is room, but no more speaks for it than for the place that it has");
    }
    boolean isLinked = PlacementTask.listLinked(question.guests()).stream().anyMatch(linked -> linked.stream().anyMatch(g -> question.guests().get(g) == guest));
    return isLinked
        ? of(host, MissedHost.Why.LINKED, List.of(), "there is no place for all the families with which it is linked")
        : of(host, MissedHost.Why.NOT_PROVEN, List.of(), "there is room; another way of placing all may be better than the one found" + (answer.isProvenBest() ? ", though by an earlier aim it is not" : ""));
  }

  private Optional<MissedHost> findShut(Guest guest, HostId host) {
    HouseholdId id = guest.household().id();
    Optional<HostId> lock = decisions.findLock(id);
    if (lock.isPresent() && !lock.get().equals(host)) {
      return Optional.of(of(host, MissedHost.Why.LOCKED_ELSEWHERE, List.of(), "the cell has locked it at host " + lock.get().value()));
    }
    if (decisions.isExcluded(id, host)) {
      return Optional.of(of(host, MissedHost.Why.EXCLUDED, List.of(), "the cell has excluded it there"));
    }
    List<Pledge> pledges = situation.operation().pledges().stream().filter(pledge -> pledge.host().equals(host)).toList();
    List<String> obstacles = pledges.stream().flatMap(pledge -> eligibility.findObstacle(guest, pledge).stream()).toList();
    if (obstacles.size() < pledges.size()) {
      return Optional.empty();
    }
    boolean isExpired = pledges.stream().anyMatch(pledge -> eligibility.mayGo(guest.household(), pledge));
    return Optional.of(of(host, isExpired ? MissedHost.Why.EXPIRED : MissedHost.Why.CRITERIA, List.of(), "its pledge " + String.join("; its pledge ", obstacles)));
  }

  private static MissedHost of(HostId host, MissedHost.Why why, List<HouseholdId> holders, String words) {
    return new MissedHost(host, why, holders, "Not host " + host.value() + ": " + words + ".");
  }
}
