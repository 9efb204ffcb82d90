package org.safepassage.publish.host;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.safepassage.operation.AgeBand;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.outlook.MemberGroup;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.host.HostTable.Cell;
import org.safepassage.publish.host.HostTable.Text;
import org.safepassage.publish.host.HostTable.Whole;

/**
 * What one host is told: its own cases by pseudonymous id, its own pledges, and how many people are on the roster besides, in one
 * number. No free text, place, contact, tie, wish or refusal of anybody, and nothing by which others could be told apart.
 * docs/plan-files.md says what each column holds.
 */
final class HostTables {
  private static final int DAYS_A_WEEK = 7;
  private static final List<String> CASE_COLUMNS =
      List.of(
          "case", "people", "infants", "children", "adults", "elders", "female", "male", "volunteers", "wheelchairs", "stretchers", "medical",
          "languages", "pledge", "pledge_state", "units", "departs_from", "after_camp_date");

  private final Situation situation;
  private final Plan plan;
  private final Map<HouseholdId, Household> households = new HashMap<>();

  HostTables(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
    situation.operation().households().forEach(household -> households.put(household.id(), household));
  }

  List<HostTable> of(HostId host) {
    Map<PledgeId, Pledge> pledges = new HashMap<>();
    situation.operation().pledges().stream().filter(pledge -> pledge.host().equals(host)).forEach(pledge -> pledges.put(pledge.id(), pledge));
    List<Placement> cases =
        plan.placements().stream().filter(placement -> pledges.containsKey(placement.pledge()) && households.containsKey(placement.household())).toList();
    return List.of(cases(cases, pledges), pledges(cases, pledges), counts(cases));
  }

  private HostTable cases(List<Placement> cases, Map<PledgeId, Pledge> pledges) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Placement placement : cases) {
      Household household = household(placement);
      Pledge pledge = pledges.get(placement.pledge());
      if (pledge != null) {
        rows.add(row(placement, household, pledge));
      }
    }
    return new HostTable("cases", CASE_COLUMNS, rows);
  }

  private List<Cell> row(Placement placement, Household household, Pledge pledge) {
    List<Member> members = members(household);
    Set<String> languages = new TreeSet<>();
    members.forEach(member -> languages.addAll(member.languages()));
    return List.of(
        new Text(household.id().value()),
        new Whole(members.size()),
        count(members, member -> member.ageBand() == AgeBand.INFANT),
        count(members, member -> member.ageBand() == AgeBand.CHILD),
        count(members, member -> member.ageBand() == AgeBand.ADULT),
        count(members, member -> member.ageBand() == AgeBand.ELDER),
        count(members, member -> member.sex().equals("female")),
        count(members, member -> member.sex().equals("male")),
        count(members, Member::isVolunteer),
        count(members, member -> member.needs().contains(Need.WHEELCHAIR)),
        count(members, member -> member.needs().contains(Need.STRETCHER)),
        count(members, member -> member.needs().contains(Need.MEDICAL)),
        new Text(String.join(" ", languages)),
        new Text(pledge.id().value()),
        new Text(word(situation.getPledge(pledge.id()).state())),
        new Whole(pledge.unitsOf(household)),
        new Text(departsFrom(placement)),
        new Text(placement.beyondLeaveBy() ? "yes" : "no"));
  }

  private HostTable pledges(List<Placement> cases, Map<PledgeId, Pledge> pledges) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Pledge pledge : situation.operation().pledges()) {
      if (pledges.containsKey(pledge.id())) {
        PledgeOutlook outlook = situation.getPledge(pledge.id());
        int taken =
            cases.stream().filter(placement -> placement.pledge().equals(pledge.id())).mapToInt(placement -> pledge.unitsOf(household(placement))).sum();
        rows.add(
            List.of(
                new Text(pledge.id().value()), new Text(word(pledge.unit())), new Text(word(outlook.state())), new Whole(outlook.units()), new Whole(taken)));
      }
    }
    return new HostTable("pledges", List.of("pledge", "unit", "state", "units_pledged", "units_taken"), rows);
  }

  /** Everybody on the roster who is no case of this host is one number, wherever they go or stay. */
  private HostTable counts(List<Placement> cases) {
    Set<HouseholdId> own = new HashSet<>();
    cases.forEach(placement -> own.add(placement.household()));
    List<Household> all = situation.operation().households();
    List<Household> ours = all.stream().filter(household -> own.contains(household.id())).toList();
    List<Household> others = all.stream().filter(household -> !own.contains(household.id())).toList();
    return new HostTable("counts", List.of("who", "households", "people"), List.of(total("your cases", ours), total("all others", others)));
  }

  private List<Cell> total(String who, List<Household> households) {
    return List.of(
        new Text(who), new Whole(households.size()), new Whole(households.stream().mapToInt(household -> members(household).size()).sum()));
  }

  private Household household(Placement placement) {
    Household household = households.get(placement.household());
    if (household == null) {
      throw new IllegalArgumentException("household " + placement.household().value() + " is not in this operation");
    }
    return household;
  }

  private List<Member> members(Household household) {
    return situation.getHousehold(household.id()).groups().stream().map(MemberGroup::members).flatMap(List::stream).toList();
  }

  private static Whole count(List<Member> members, Predicate<Member> which) {
    return new Whole(members.stream().filter(which).count());
  }

  /** The first day of the week in which it leaves, in the operation's zone. */
  private String departsFrom(Placement placement) {
    return situation.asOf().atZone(situation.operation().zone()).toLocalDate().plusDays((long) placement.departWeek() * DAYS_A_WEEK).toString();
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
