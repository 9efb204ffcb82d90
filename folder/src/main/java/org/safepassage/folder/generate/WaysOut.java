package org.safepassage.folder.generate;

import java.util.List;
import org.safepassage.folder.schema.FolderSchema;

/**
 * Gates, desks and hours. The desks of the first gates are few: all their minutes would serve about two thirds of the people, by
 * counting the minutes that every household takes and setting the minutes per person by it.
 */
final class WaysOut {
  /** From so many people on there are two ways out, of which one passes two gates. */
  static final int LEAST_PEOPLE_FOR_TWO = 200;

  /** So much of everybody's time at the desks is there. */
  private static final double LEAST_SHARE_SERVED = 0.60;
  private static final double MOST_SHARE_SERVED = 0.66;

  private static final double SHARE_OF_FIRST_GATE = 0.6;
  private static final double MINUTES_PER_HOUSEHOLD = 1;
  private static final double USUAL_MINUTES_PER_PERSON = 0.9;
  private static final double STEP_MINUTES_PER_PERSON = 0.01;
  private static final int LONGEST_HOUSEHOLD = 20;

  /** The second way opens later and closes sooner, in minutes. */
  private static final int SECOND_OPENS_LATER = 45;
  private static final int SECOND_CLOSES_SOONER = 30;

  /** The far gate of the second way stays open for those under way. */
  private static final int FAR_OPENS_LATER = 30;
  private static final int FAR_CLOSES_LATER = 180;

  private final Land land;
  private final Timeline time;
  private final int people;
  private final int[] desks;
  private final double minutesPerPerson;

  WaysOut(long seed, Land land, Timeline time, List<Family> families) {
    this.land = land;
    this.time = time;
    int[] bySize = new int[LONGEST_HOUSEHOLD + 1];
    families.forEach(family -> bySize[family.people.size()]++);
    this.people = families.stream().mapToInt(family -> family.people.size()).sum();
    double share = Draws.of(seed, "desks", 0).between(LEAST_SHARE_SERVED, MOST_SHARE_SERVED);
    double usual = deskMinutes(bySize, USUAL_MINUTES_PER_PERSON) * share;
    this.desks = new int[land.waysOut().size()];
    for (int way = 0; way < desks.length; way++) {
      double ofWay = desks.length == 1 ? 1 : way == 0 ? SHARE_OF_FIRST_GATE : 1 - SHARE_OF_FIRST_GATE;
      desks[way] = (int) Math.ceil(usual * ofWay / openMinutes(way));
    }
    this.minutesPerPerson = minutesFor(bySize, share);
  }

  /** What all households would take at a desk, each in whole minutes. */
  private static double deskMinutes(int[] bySize, double minutesPerPerson) {
    double sum = 0;
    for (int size = 1; size < bySize.length; size++) {
      sum += bySize[size] * Math.ceil(MINUTES_PER_HOUSEHOLD + minutesPerPerson * size);
    }
    return sum;
  }

  private double minutesFor(int[] bySize, double share) {
    double there = 0;
    for (int way = 0; way < desks.length; way++) {
      there += (double) desks[way] * openMinutes(way);
    }
    int steps = 20;
    while (deskMinutes(bySize, (steps + 1) * STEP_MINUTES_PER_PERSON) * share <= there) {
      steps++;
    }
    return steps * STEP_MINUTES_PER_PERSON;
  }

  private int opens(int way) {
    return time.opens() + (way == 0 ? 0 : SECOND_OPENS_LATER);
  }

  private int closes(int way) {
    return time.closes() - (way == 0 ? 0 : SECOND_CLOSES_SOONER);
  }

  private int openMinutes(int way) {
    return closes(way) - opens(way);
  }

  String crossings() {
    Rows rows = new Rows(FolderSchema.CROSSINGS);
    for (int way = 0; way < land.waysOut().size(); way++) {
      Land.WayOut sites = land.waysOut().get(way);
      gate(rows, way + 1, sites.inside(), sites.outside(), way == 0 ? "state-a" : "state-b", desks[way]);
      rows.set("holding_persons", Math.max(40, people / 8)).set("list_lead_minutes", way == 0 ? "" : "60");
      rows.set("bars", way == 0 ? "nationality=stateless" : "").end();
      if (sites.hasSecondGate()) {
        gate(rows, way + 2, sites.farInside(), sites.farOutside(), "state-a", 2 * desks[way]);
        rows.set("holding_persons", Math.max(80, people / 4));
        rows.set("guarantee", "collective").set("guarantee_state", "offered").set("guarantee_hosts", "host-a host-b host-c").end();
      }
    }
    return rows.text();
  }

  private void gate(Rows rows, int number, int inside, int outside, String holder, int deskCount) {
    rows.set("id", "gate-" + number).set("name_en", "Gate " + number).set("name_ar", "البوابة " + number);
    rows.set("inside", land.sites().get(inside).id()).set("outside", land.sites().get(outside).id()).set("holder", holder);
    rows.set("desks", deskCount).set("minutes_per_household", MINUTES_PER_HOUSEHOLD, 1).set("minutes_per_person", minutesPerPerson, 2);
  }

  String chains() {
    Rows rows = new Rows(FolderSchema.CHAINS);
    for (int way = 0; way < land.waysOut().size(); way++) {
      rows.set("chain", "way-" + (way + 1)).set("step", 1).set("crossing", "gate-" + (way + 1));
      if (land.waysOut().get(way).hasSecondGate()) {
        rows.end();
        rows.set("chain", "way-" + (way + 1)).set("step", 2).set("crossing", "gate-" + (way + 2));
      }
      rows.set("camp", "camp").set("transfer_minutes", 90).end();
    }
    return rows.text();
  }

  /** What the gates' holders say: less at first, then the hours that hold. */
  void report(ReportRows reports) {
    for (int way = 0; way < land.waysOut().size(); way++) {
      String gate = "crossing:gate-" + (way + 1);
      String state = way == 0 ? "agreed 0.9" : "offered 0.7";
      reports.add(-1_500, -1_440, "press", "C4", gate, "permission", "asked 0.3", "a newspaper");
      int quarter = openMinutes(way) / 4;
      reports.add(-300, -290, "mission", "B3", gate, "windows", window(opens(way) + quarter, closes(way) - quarter), "the first answer");
      reports.add(-120, -100, "liaison", "B2", gate, "permission", state, "by telephone");
      reports.add(-60, -50, "liaison", "B2", gate, "windows", window(opens(way), closes(way)), "in writing");
      if (land.waysOut().get(way).hasSecondGate()) {
        String far = "crossing:gate-" + (way + 2);
        reports.add(-120, -100, "liaison", "B2", far, "permission", "agreed 0.9", "by telephone");
        reports.add(-120, -100, "liaison", "B2", far, "windows", window(opens(way) + FAR_OPENS_LATER, closes(way) + FAR_CLOSES_LATER), "in writing");
      }
    }
  }

  private String window(int from, int until) {
    return time.at(from) + "/" + time.at(until);
  }
}
