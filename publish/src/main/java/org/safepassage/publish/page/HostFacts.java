package org.safepassage.publish.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.ReportId;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.placement.Firmness;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.plan.placement.PlacementStory;
import org.safepassage.plan.placement.SecondHost;
import org.safepassage.publish.promise.Promise;
import org.safepassage.publish.promise.Promises;

/** Hosts that pledged something or get somebody, and the promises that the plan rests on. */
final class HostFacts {
  private final Situation situation;
  private final Plan plan;
  private final PlacementReport report;
  private final Map<HouseholdId, SecondHost> second;
  private final Map<PledgeId, HostId> hostOfPledge = new HashMap<>();
  private final Map<HouseholdId, HostId> hostOf = new HashMap<>();
  private final Map<HostId, Integer> index = new HashMap<>();
  private final List<PageFacts.State> states = new ArrayList<>();

  HostFacts(Situation situation, Plan plan, PlacementReport report) {
    this.situation = situation;
    this.plan = plan;
    this.report = report;
    second = report.secondHosts().byHousehold();
    situation.operation().pledges().forEach(pledge -> hostOfPledge.put(pledge.id(), pledge.host()));
    Map<PledgeId, Integer> placed = new HashMap<>();
    plan.placements().forEach(placement -> {
      hostOf.put(placement.household(), hostOfPledge.get(placement.pledge()));
      placed.merge(placement.pledge(), situation.getHousehold(placement.household()).people(), Integer::sum);
    });
    situation.operation().hosts().forEach(host -> {
      List<PageFacts.Pledged> pledges =
          situation.operation().pledges().stream()
              .filter(pledge -> pledge.host().equals(host.id()))
              .map(pledge -> pledged(pledge, placed.getOrDefault(pledge.id(), 0)))
              .filter(pledge -> pledge.units() > 0 || pledge.placed() > 0)
              .toList();
      if (!pledges.isEmpty()) {
        index.put(host.id(), states.size());
        states.add(new PageFacts.State(host.id().value(), MapFacts.nameOr(host.id(), host.nameEn()), host.nameAr(), pledges));
      }
    });
  }

  private PageFacts.Pledged pledged(Pledge pledge, int placed) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    int persons = (int) pledge.personsOf(outlook.units());
    return new PageFacts.Pledged(pledge.id().value(), word(pledge.unit()), outlook.units(), persons, word(outlook.state()), placed);
  }

  List<PageFacts.State> list() {
    return states;
  }

  /** Index of the host at which a household settles, or -1. */
  int hostOf(HouseholdId household) {
    HostId host = hostOf.get(household);
    return host == null ? -1 : index.getOrDefault(host, -1);
  }

  /** Index of its second host; -1 if it needs none, -2 if it should have one and there is none. */
  int secondHostOf(HouseholdId household) {
    SecondHost found = second.get(household);
    HostId host = found == null ? null : hostOfPledge.get(found.pledge());
    return host != null ? index.getOrDefault(host, -1) : report.secondHosts().without().contains(household) ? -2 : -1;
  }

  Optional<PlacementStory> findStory(HouseholdId household) {
    return report.findStory(household);
  }

  /** @param isNaming whether households may be named */
  PageFacts.Places places(boolean isNaming) {
    Firmness firm = report.firmness();
    Firmness.OneMorePledge more = firm.oneMore();
    return new PageFacts.Places(
        report.answer().peoplePlaced(),
        report.answer().isProvenBest() ? null : report.answer().mostPeoplePlaced(),
        report.answer().peopleBeyond(),
        report.secondHosts().peopleNamed(),
        report.secondHosts().peopleWithout(),
        firm.bindingPlaces(),
        firm.peopleFirm(),
        firm.withoutFirmPlace().size(),
        ids(isNaming, firm.withoutFirmPlace()),
        more.persons(),
        more.peopleMoreFirm(),
        more.peopleFewerBeyond(),
        ids(isNaming, more.households()));
  }

  private static List<String> ids(boolean isNaming, List<HouseholdId> households) {
    return isNaming ? households.stream().map(HouseholdId::value).toList() : List.of();
  }

  List<PageFacts.Pledge> listPromises(GateFacts gates, PageDetail detail) {
    return Promises.of(situation, plan).stream().map(promise -> promise(promise, gates, detail)).toList();
  }

  private PageFacts.Pledge promise(Promise promise, GateFacts gates, PageDetail detail) {
    List<String> reports = detail == PageDetail.COUNTS_ONLY ? List.of() : promise.basis().stream().map(ReportId::value).toList();
    return switch (promise) {
      case Promise.OfGate gate -> {
        String stated = gate.stated() == gate.permission() ? null : word(gate.stated());
        yield new PageFacts.Pledge(gates.indexOf(gate.crossing()), -1, word(gate.permission()), stated, 0, "", false, false, reports);
      }
      case Promise.OfPledge pledge ->
          new PageFacts.Pledge(
              -1, index.getOrDefault(pledge.host(), -1), word(pledge.state()), null, pledge.units(), word(pledge.unit()), pledge.guarantees(), pledge.places(), reports);
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
