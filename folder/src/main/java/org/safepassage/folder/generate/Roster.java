package org.safepassage.folder.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.safepassage.folder.schema.FolderSchema;

/** The made-up people: first one household of each kind as far as they go, then kinds by chance. */
final class Roster {
  private static final List<HouseholdKind> KINDS = List.of(HouseholdKind.values());

  /** With fewer people the first household of each kind is as small as it can be, so that every kind fits. */
  private static final int LEAST_PEOPLE_FOR_ANY_SIZE = 200;

  private final long seed;
  private final int wanted;
  private final Land land;
  private final Homes homes;
  private final FamilyMaker maker;
  private final List<Family> families = new ArrayList<>();
  private int people;

  Roster(long seed, int wanted, Land land, Front front, List<String> hosts) {
    this.seed = seed;
    this.wanted = wanted;
    this.land = land;
    this.homes = new Homes(seed, land, front);
    this.maker = new FamilyMaker(land, homes, hosts);
    KINDS.stream().filter(kind -> kind.leastTogether() <= wanted - people).forEach(kind -> add(kind, wanted < LEAST_PEOPLE_FOR_ANY_SIZE));
    int shares = KINDS.stream().mapToInt(HouseholdKind::share).sum();
    while (people < wanted) {
      add(kind(Draws.of(seed, "kind", families.size()).below(shares)), false);
    }
  }

  private static HouseholdKind kind(int share) {
    int left = share;
    for (HouseholdKind kind : KINDS) {
      left -= kind.share();
      if (left < 0) {
        return kind;
      }
    }
    throw new IllegalArgumentException(share + " is beyond all shares");
  }

  /** Who would be more than the people wanted becomes a household of as many as are missing, of the commonest kind. */
  private void add(HouseholdKind kind, boolean isSmall) {
    Draws draws = Draws.of(seed, "household", families.size());
    int size = isSmall ? kind.least() : draws.between(kind.least(), kind.most());
    int second = !kind.isPair() ? 0 : isSmall ? kind.least() : draws.between(kind.least(), kind.most());
    int home = homes.draw(draws);
    if (people + size + second > wanted) {
      int left = Math.min(HouseholdKind.COUPLE.most(), wanted - people);
      append(left == 1 ? HouseholdKind.SINGLE : HouseholdKind.COUPLE, home, left, draws);
      return;
    }
    Family first = append(kind, home, size, draws);
    if (kind.isPair()) {
      join(first, append(kind, kind == HouseholdKind.GUARDED ? home : homes.draw(draws), second, draws));
    }
  }

  private Family append(HouseholdKind kind, int home, int size, Draws draws) {
    Family family = maker.make(String.format(Locale.ROOT, "H%04d", families.size() + 1), kind, home, size, draws);
    families.add(family);
    people += size;
    return family;
  }

  private static void join(Family first, Family second) {
    switch (first.kind) {
      case TOGETHER -> {
        first.together = "pair-" + first.id;
        second.together = first.together;
      }
      case LINKED -> {
        first.linked = "kin-" + first.id;
        second.linked = first.linked;
      }
      default -> lead(first, second);
    }
  }

  /** The second household becomes children whom the first adult of the first one leads. */
  private static void lead(Family guardian, Family children) {
    children.people.replaceAll(
        person -> Person.of(false, "child", person.sex()).ledBy(guardian.memberId(0)));
    children.contact = guardian.contact;
    children.minutesToReach = guardian.minutesToReach;
    children.minutesToGetReady = guardian.minutesToGetReady;
    children.walkKm = guardian.walkKm;
  }

  int people() {
    return people;
  }

  /** From home to the nearest gate, in a straight line, as a mean of all people. */
  double meanKmToGate() {
    double sum = 0;
    for (Family family : families) {
      sum += family.people.size() * kmToGate(land.sites().get(family.home));
    }
    return sum / people;
  }

  private double kmToGate(Site home) {
    double nearest = Double.MAX_VALUE;
    for (Land.WayOut way : land.waysOut()) {
      nearest = Math.min(nearest, home.kmTo(land.sites().get(way.inside())));
    }
    return nearest;
  }

  List<Family> families() {
    return families;
  }

  String households(Timeline time) {
    Rows rows = new Rows(FolderSchema.HOUSEHOLDS);
    for (Family family : families) {
      rows.set("id", family.id).set("home", site(family.home)).set("contact", family.contact);
      rows.set("minutes_to_reach", family.minutesToReach).set("minutes_to_get_ready", family.minutesToGetReady);
      if (family.readyFromMinute > 0) {
        rows.set("ready_from", time.at(family.readyFromMinute));
      }
      if (family.carSeats > 0) {
        rows.set("car_seats", family.carSeats).set("car_range_km", 150).set("car_kmh", 50);
      }
      rows.set("walk_kmh", family.walkKm == 0 ? "0" : "3.5").set("walk_km", family.walkKm);
      rows.set("weight", family.weight).set("weight_reason", family.weightReason);
      rows.set("refuses_crossings", family.refusesCrossings).set("refuses_hosts", family.refusesHosts).set("wishes_hosts", family.wishesHosts);
      rows.set("together", family.together).set("linked", family.linked).set("note", "synthetic: " + family.kind.words()).end();
    }
    return rows.text();
  }

  /** What the coordinator heard from them, and where the displaced are. */
  void report(ReportRows reports) {
    for (int i = 0; i < families.size(); i++) {
      Family family = families.get(i);
      String subject = "household:" + family.id;
      if (i % 40 == 17) {
        reports.add(-2_000, -1_900, "mission", "C3", subject, "consent", "declined", "its first answer");
      }
      if (!family.consent.isEmpty() && !family.contact.equals("none")) {
        reports.add(-700, -600, "council", "B2", subject, "consent", family.consent, "asked by the coordinator");
      }
      if (family.reportedAt != family.home) {
        reports.add(-900, -800, "mission", "B2", subject, "at", site(family.reportedAt), "seen there");
      }
    }
  }

  private String site(int number) {
    return land.sites().get(number).id();
  }

  String members() {
    Rows rows = new Rows(FolderSchema.MEMBERS);
    for (Family family : families) {
      for (int i = 0; i < family.people.size(); i++) {
        Person person = family.people.get(i);
        rows.set("id", family.memberId(i)).set("household", family.id).set("role", person.isVolunteer() ? "volunteer" : "family");
        rows.set("age_band", person.ageBand()).set("sex", person.sex()).set("needs", person.needs()).set("languages", person.languages());
        rows.set("nationality", family.nationality).set("ties", person.ties()).set("place", person.place());
        rows.set("guardian", person.guardian()).set("stays", person.stays() ? "yes" : "no").end();
      }
    }
    return rows.text();
  }
}
