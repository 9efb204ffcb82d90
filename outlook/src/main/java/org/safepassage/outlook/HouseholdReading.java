package org.safepassage.outlook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safepassage.operation.Consent;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.HouseholdStatus;
import org.safepassage.operation.Member;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.ReportId;

/** Reads every household; without report it waits, its consent is unknown, and all else is as the roster says. */
final class HouseholdReading {
  private final Household household;
  private final Bearings bearings;
  private final Set<ReportId> basis = new LinkedHashSet<>();

  private HouseholdReading(Household household, Bearings bearings) {
    this.household = household;
    this.bearings = bearings;
  }

  static Map<HouseholdId, HouseholdOutlook> read(Bearings bearings) {
    Map<HouseholdId, HouseholdOutlook> outlooks = new LinkedHashMap<>();
    for (Household household : bearings.operation().households()) {
      outlooks.put(household.id(), new HouseholdReading(household, bearings).outlook());
    }
    return outlooks;
  }

  private HouseholdOutlook outlook() {
    Consent consent = ask(Questions.CONSENT, Consent.UNKNOWN);
    HouseholdStatus status = ask(Questions.STATUS, HouseholdStatus.WAITING);
    Instant ready = ask(Questions.READY, household.readyFrom().orElse(Instant.MIN));
    int readyTick = Math.max(0, bearings.clock().notBefore(ready));
    return new HouseholdOutlook(consent, status, readyTick, groups(), new ArrayList<>(basis));
  }

  private <V> V ask(Question<V> question, V byDefault) {
    return noted(bearings.intake().read(household.id(), question, byDefault));
  }

  private <V> V noted(Reading<V> reading) {
    basis.addAll(reading.basisIds());
    return reading.value();
  }

  private List<MemberGroup> groups() {
    Map<PlaceId, List<Member>> byPlace = new LinkedHashMap<>();
    for (Member member : household.listMovingMembers()) {
      byPlace.computeIfAbsent(whereabouts(member), place -> new ArrayList<>()).add(member);
    }
    return byPlace.entrySet().stream().map(there -> new MemberGroup(there.getKey(), there.getValue())).toList();
  }

  /** A report on the household moves all of it; one on the member moves that member alone. */
  private PlaceId whereabouts(Member member) {
    PlaceId onRoster = member.place().orElse(household.home());
    return noted(
        bearings.intake().read(List.of(member.id(), household.id()), Questions.WHEREABOUTS, onRoster));
  }
}
