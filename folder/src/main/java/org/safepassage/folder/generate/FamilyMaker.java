package org.safepassage.folder.generate;

import java.util.List;

/** Makes one household of a kind. */
final class FamilyMaker {
  private static final List<Integer> MINUTES_TO_GET_READY = List.of(15, 20, 30, 30, 45, 45, 60);

  private final Land land;
  private final Homes homes;
  private final List<String> hosts;

  FamilyMaker(Land land, Homes homes, List<String> hosts) {
    this.land = land;
    this.homes = homes;
    this.hosts = hosts;
  }

  Family make(String id, HouseholdKind kind, int home, int size, Draws draws) {
    Family family = new Family(id, kind, home);
    addPeople(family, size, draws);
    makeContact(family, draws);
    makeKind(family, draws);
    makeMeans(family, draws);
    return family;
  }

  private static void addPeople(Family family, int size, Draws draws) {
    boolean isVolunteer = draws.inPercent(45);
    String head = family.kind == HouseholdKind.WOMEN_HEADED || draws.inPercent(25) ? "female" : "male";
    String grown = family.kind == HouseholdKind.ELDERLY ? "elder" : "adult";
    family.people.add(language(Person.of(isVolunteer, grown, head), draws));
    boolean hasPartner = size > 1 && family.kind != HouseholdKind.WOMEN_HEADED;
    if (hasPartner) {
      family.people.add(Person.of(false, grown, head.equals("male") ? "female" : "male"));
    }
    while (family.people.size() < size) {
      family.people.add(Person.of(false, age(family.people.size(), draws), draws.inPercent(50) ? "female" : "male"));
    }
  }

  private static String age(int number, Draws draws) {
    if (number > 5) {
      return draws.inPercent(60) ? "adult" : "elder";
    }
    return draws.inPercent(22) ? "infant" : draws.inPercent(12) ? "elder" : "child";
  }

  private static Person language(Person person, Draws draws) {
    return draws.inPercent(25) ? person.speaking("ar en", draws.inPercent(40) ? "host-a" : "") : draws.inPercent(8) ? person.speaking("ar fr", "host-c") : person;
  }

  private static void makeContact(Family family, Draws draws) {
    int channel = draws.below(100);
    family.contact = channel < 62 ? "phone" : channel < 80 ? "radio" : channel < 92 ? "messenger" : "runner";
    family.minutesToReach =
        switch (family.contact) {
          case "radio" -> draws.between(5, 15);
          case "phone" -> draws.between(5, 30);
          default -> draws.between(30, 75);
        };
    family.minutesToGetReady = draws.pick(MINUTES_TO_GET_READY);
  }

  private void makeKind(Family family, Draws draws) {
    switch (family.kind) {
      case WHEELCHAIR -> need(family, family.people.size() - 1, "wheelchair");
      case STRETCHER -> need(family, family.people.size() - 1, "stretcher");
      case MEDICAL -> need(family, draws.below(family.people.size()), "medical");
      case SPLIT -> family.people.set(0, family.people.getFirst().at(land.sites().get(elsewhere(family, draws)).id()));
      case UNDECIDED -> family.consent = "";
      case DECLINED -> family.consent = "declined";
      case NOT_TOLD -> family.contact = "none";
      case LATE -> late(family, draws);
      case WISHES -> wishes(family, draws);
      case DISPLACED -> family.reportedAt = elsewhere(family, draws);
      case STAYING -> family.people.set(1, family.people.get(1).staying());
      case REFUSES_GATE -> family.refusesCrossings = "gate-" + draws.between(1, land.waysOut().size());
      case BARRED -> family.nationality = "stateless";
      case WEIGHTED -> weight(family);
      case OWN_CAR -> family.carSeats = family.people.size() > 4 || draws.inPercent(20) ? 7 : 5;
      case SINGLE, COUPLE, GUARDED, TOGETHER, LINKED, ELDERLY, LARGE, WOMEN_HEADED -> {}
    }
  }

  /** A settlement that is not its home. */
  private int elsewhere(Family family, Draws draws) {
    int site = homes.draw(draws);
    while (site == family.home) {
      site = homes.draw(draws);
    }
    return site;
  }

  private static void need(Family family, int member, String need) {
    family.people.set(member, family.people.get(member).needing(need));
  }

  private static void late(Family family, Draws draws) {
    family.contact = "messenger";
    family.minutesToReach = draws.between(45, 90);
    family.readyFromMinute = 15 * draws.between(8, 16);
  }

  private void wishes(Family family, Draws draws) {
    int first = draws.below(hosts.size());
    family.wishesHosts = hosts.get(first) + " " + hosts.get((first + 1) % hosts.size());
    family.refusesHosts = hosts.get((first + 2) % hosts.size());
  }

  private static void weight(Family family) {
    family.weight = 2;
    family.weightReason = "in hiding after threats";
  }

  private static void makeMeans(Family family, Draws draws) {
    boolean isCarried = family.hasNeed("wheelchair") || family.hasNeed("stretcher");
    family.walkKm = isCarried ? 0 : family.hasAge("elder") ? 2 : family.hasAge("infant") ? 3 : draws.between(4, 8);
  }
}
