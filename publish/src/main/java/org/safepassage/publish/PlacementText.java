package org.safepassage.publish;

import java.util.List;
import java.util.Locale;
import org.safepassage.operation.HouseholdId;
import org.safepassage.plan.placement.Firmness;
import org.safepassage.plan.placement.FloorReached;
import org.safepassage.plan.placement.PlacementAnswer;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.plan.placement.SecondHosts;

/** What the summaries say of a placement: who is placed, whether that is proven best, floors, second hosts, and how far firm places reach. */
public final class PlacementText {
  private static final int MOST_NAMED = 12;

  private PlacementText() {}

  /** Adds paragraphs of at most 80 columns. */
  public static void add(Lines lines, PlacementReport report) {
    addPlaced(lines, report);
    report.answer().floors().forEach(floor -> lines.paragraph("  ", floorWords(floor)));
    addSecondHosts(lines, report.secondHosts());
    addFirmness(lines, report.firmness());
  }

  private static void addPlaced(Lines lines, PlacementReport report) {
    PlacementAnswer answer = report.answer();
    int without = report.firmness().peoplePlanned() - answer.peoplePlaced();
    String proof = answer.isProvenBest() ? "proven best" : "at most " + answer.mostPeoplePlaced() + " can be placed";
    lines.paragraph(
        "Hosts: ",
        answer.peoplePlaced() + " people placed, " + without + " without a place, " + answer.peopleBeyond()
            + " beyond the camp's date, those without a place among them (" + proof + ")");
    addIds(lines, "without a place", answer.unplaced());
  }

  private static void addIds(Lines lines, String what, List<HouseholdId> ids) {
    if (!ids.isEmpty()) {
      List<String> named = ids.stream().limit(MOST_NAMED).map(HouseholdId::value).toList();
      String more = ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "";
      lines.paragraph("  " + what + ": ", String.join(" ", named) + more);
    }
  }

  private static String floorWords(FloorReached floor) {
    String group = floor.group().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "floor of " + group + ": " + floor.placed() + " placed of at least " + floor.floor() + " people" + (floor.isReached() ? "" : ", not reached");
  }

  private static void addSecondHosts(Lines lines, SecondHosts second) {
    if (second.peopleNamed() + second.peopleWithout() > 0) {
      lines.paragraph(
          "  ", "refusal in vetting is likely for " + (second.peopleNamed() + second.peopleWithout()) + " people: " + second.peopleNamed()
              + " have a second host, " + second.peopleWithout() + " have none");
      addIds(lines, "without a second host", second.without());
    }
  }

  private static void addFirmness(Lines lines, Firmness firmness) {
    lines.paragraph(
        "Firm places: ",
        firmness.bindingPlaces() + " promised bindingly for " + firmness.peoplePlanned() + " people on this plan and " + firmness.peopleListed() + " on the roster"
            + (firmness.isShort() ? ": short of the need by " + (firmness.peoplePlanned() - firmness.bindingPlaces()) : "")
            + "; by binding pledges alone " + firmness.peopleFirm() + " people have a place");
    addIds(lines, "without a firm place", firmness.withoutFirmPlace());
    Firmness.OneMorePledge more = firmness.oneMore();
    lines.paragraph(
        "  ",
        "one more binding pledge of " + more.persons() + " persons without criteria: " + more.peopleMoreFirm() + " people more with a firm place, "
            + more.peopleFewerBeyond() + " fewer beyond the camp's date");
    addIds(lines, "these", more.households());
  }
}
