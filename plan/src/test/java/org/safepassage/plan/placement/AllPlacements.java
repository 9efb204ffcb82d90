package org.safepassage.plan.placement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.safepassage.operation.AgeBand;
import org.safepassage.operation.Group;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.Host;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostDecision.Act;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.Placement;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeUnit;
import org.safepassage.operation.SpecialPlace;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.Situation;

/** Every pledge and every week up to the camp's date for every family of a {@link CampScene}, by its own reading of the rules. */
final class AllPlacements {
  private final Situation situation;
  private final List<Household> families;
  private final List<Pledge> pledges;
  private final Map<HostId, Host> hosts = new HashMap<>();
  private final List<HostDecision> decisions;
  private final Map<String, HostId> before = new HashMap<>();
  private final int lastWeek;
  private final Pledge[] taken;
  private final boolean[] inTime;
  private final Map<String, Integer> used = new HashMap<>();
  private List<Long> best = List.of();

  AllPlacements(Situation situation, List<HostDecision> decisions, List<Placement> inForce) {
    this.situation = situation;
    this.families = situation.operation().households();
    this.pledges = situation.operation().pledges();
    this.decisions = decisions;
    situation.operation().hosts().forEach(host -> hosts.put(host.id(), host));
    for (Placement placement : inForce) {
      pledges.stream().filter(pledge -> pledge.id().equals(placement.pledge())).forEach(pledge -> before.put(placement.household().value(), pledge.host()));
    }
    int leaveBy = situation.getCamp(situation.operation().camps().getFirst().id()).leaveByTick();
    this.lastWeek = leaveBy == Loss.NEVER ? Loss.NEVER : leaveBy / CampScene.WEEK_TICKS;
    this.taken = new Pledge[families.size()];
    this.inTime = new boolean[families.size()];
  }

  /** The best values, by aim. */
  List<Long> best() {
    search(0);
    return best;
  }

  private void search(int f) {
    if (f == taken.length) {
      judge();
      return;
    }
    taken[f] = null;
    inTime[f] = false;
    search(f + 1);
    for (Pledge pledge : pledges) {
      if (mayGo(families.get(f), pledge) && takeAll(f, pledge)) {
        searchWeeks(f, pledge);
        giveAll(f, pledge);
      }
    }
    taken[f] = null;
  }

  private void searchWeeks(int f, Pledge pledge) {
    taken[f] = pledge;
    inTime[f] = lastWeek == Loss.NEVER;
    // Late, or at any time without a date: in a week of its own.
    search(f + 1);
    // Nobody passes in the very first tick, so week 0 has begun.
    int first = 1 + (pledge.vettingDays() > 0 ? pledge.vettingDays() / 7 : 0);
    for (int week = first; lastWeek != Loss.NEVER && week <= lastWeek; week++) {
      String departing = "departing/" + pledge.id() + "/" + week;
      String arriving = "arriving/" + pledge.host() + "/" + week;
      int people = families.get(f).members().size();
      if (take(departing, people, pledge.departuresPerWeek())) {
        if (take(arriving, people, hosts.get(pledge.host()).reception().arrivalsPerWeek())) {
          inTime[f] = true;
          search(f + 1);
          inTime[f] = false;
          used.merge(arriving, -people, Integer::sum);
        }
        used.merge(departing, -people, Integer::sum);
      }
    }
  }

  private boolean take(String what, int amount, int most) {
    if (most != Limits.NONE && used.getOrDefault(what, 0) + amount > most) {
      return false;
    }
    used.merge(what, amount, Integer::sum);
    return true;
  }

  private boolean takeAll(int f, Pledge pledge) {
    needs(f, pledge).forEach((what, amount) -> used.merge(what, amount, Integer::sum));
    boolean fits = used.getOrDefault("units/" + pledge.id(), 0) <= situation.getPledge(pledge.id()).units();
    for (SpecialPlace place : SpecialPlace.values()) {
      fits &= used.getOrDefault(place + "/" + pledge.host(), 0) <= hosts.get(pledge.host()).reception().most(place);
    }
    if (!fits) {
      giveAll(f, pledge);
    }
    return fits;
  }

  private void giveAll(int f, Pledge pledge) {
    needs(f, pledge).forEach((what, amount) -> used.merge(what, -amount, Integer::sum));
  }

  private Map<String, Integer> needs(int f, Pledge pledge) {
    List<Member> members = families.get(f).members();
    Map<String, Integer> needs = new LinkedHashMap<>();
    needs.put("units/" + pledge.id(), pledge.unit() == PledgeUnit.CASES ? 1 : members.size());
    needs.put("SCHOOL/" + pledge.host(), (int) members.stream().filter(m -> m.ageBand() == AgeBand.CHILD).count());
    needs.put("MEDICAL/" + pledge.host(), (int) members.stream().filter(m -> m.needs().contains(Need.MEDICAL)).count());
    needs.put("WHEELCHAIR/" + pledge.host(), (int) members.stream().filter(m -> m.needs().contains(Need.WHEELCHAIR)).count());
    return needs;
  }

  private boolean mayGo(Household family, Pledge pledge) {
    int people = family.members().size();
    Optional<HostId> lock = lock(family);
    boolean excluded = decisions.contains(new HostDecision(family.id(), pledge.host(), Act.EXCLUDE));
    return people <= pledge.mostPersonsPerCase()
        && people <= pledge.departuresPerWeek()
        && people <= hosts.get(pledge.host()).reception().arrivalsPerWeek()
        && (lock.isEmpty() || lock.get().equals(pledge.host()))
        && !excluded;
  }

  private Optional<HostId> lock(Household family) {
    return decisions.stream().filter(d -> d.act() == Act.LOCK && d.household().equals(family.id())).map(HostDecision::host).findFirst();
  }

  private void judge() {
    Map<String, Set<String>> hostsByWord = new HashMap<>();
    for (int f = 0; f < taken.length; f++) {
      String host = taken[f] == null ? "" : taken[f].host().value();
      families.get(f).linked().ifPresent(word -> hostsByWord.computeIfAbsent(word, any -> new java.util.HashSet<>()).add(host));
    }
    if (hostsByWord.values().stream().allMatch(at -> at.size() == 1)) {
      List<Long> values = values();
      best = best.isEmpty() || java.util.Arrays.compare(values.toArray(Long[]::new), best.toArray(Long[]::new)) > 0 ? values : best;
    }
  }

  private List<Long> values() {
    long[] sums = new long[7];
    Map<Group, Integer> inGroup = new HashMap<>();
    for (int f = 0; f < taken.length; f++) {
      Household family = families.get(f);
      long people = family.members().size();
      if (taken[f] != null) {
        sums[0] += lock(family).isPresent() ? people : 0;
        sums[1] += isNamed(taken[f]) ? people : 0;
        sums[2] += inTime[f] && lastWeek != Loss.NEVER ? people : 0;
        sums[3] += people;
        groups(family).forEach(group -> inGroup.merge(group, (int) people, Integer::sum));
        sums[5] += worth(family, taken[f]);
        sums[6] += taken[f].host().equals(before.get(family.id().value())) ? people : 0;
      }
    }
    situation.operation().policy().floors().forEach((group, share) -> sums[4] += Math.min(floor(group, share), inGroup.getOrDefault(group, 0)));
    List<Long> values = new ArrayList<>();
    java.util.Arrays.stream(sums).forEach(values::add);
    return values;
  }

  private int floor(Group group, double share) {
    return (int) Math.ceil(share * families.stream().filter(family -> groups(family).contains(group)).mapToInt(family -> family.members().size()).sum());
  }

  private static List<Group> groups(Household family) {
    List<Group> groups = new ArrayList<>();
    List<Member> grown = family.members().stream().filter(m -> m.ageBand() == AgeBand.ADULT).toList();
    if (!grown.isEmpty() && grown.stream().allMatch(m -> m.sex().equals("female"))) {
      groups.add(Group.WOMEN_HEADED);
    }
    if (family.members().stream().anyMatch(m -> m.needs().contains(Need.WHEELCHAIR))) {
      groups.add(Group.WITH_DISABLED_MEMBER);
    }
    return groups;
  }

  private boolean isNamed(Pledge pledge) {
    return situation.operation().crossings().getFirst().guarantee() instanceof Guarantee.Named named && named.hosts().contains(pledge.host());
  }

  private long worth(Household family, Pledge pledge) {
    int rank = family.wishedHosts().indexOf(pledge.host());
    long worth = rank < 0 ? 0 : (6L - rank) * family.members().size();
    for (Member member : family.members()) {
      worth += member.ties().contains(pledge.host()) ? 4 : 0;
      worth += member.languages().contains("fr") && pledge.host().value().equals("a") ? 2 : 0;
      worth += pledge.id().value().startsWith("q-") ? 1 : 0;
    }
    return worth;
  }
}
