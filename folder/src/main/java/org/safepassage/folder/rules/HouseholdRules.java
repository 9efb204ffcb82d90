package org.safepassage.folder.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.FolderSchema;

/** Households: somebody in each, reasons for weights, grown company for children, room for all in something. */
final class HouseholdRules {

  private final Said said;
  private final Map<String, Row> members;
  private final Map<String, List<Row>> membersOf = new LinkedHashMap<>();
  private final Map<String, Integer> linkedTo = new LinkedHashMap<>();
  private final int largestVehicle;

  private HouseholdRules(Tables tables, Problems problems) {
    this.said = new Said(problems);
    this.members = tables.mapById(FolderSchema.MEMBERS);
    tables.rows(FolderSchema.MEMBERS).forEach(row -> membersOf.computeIfAbsent(row.text("household"), id -> new ArrayList<>()).add(row));
    tables.rows(FolderSchema.HOUSEHOLDS).forEach(row -> linkedTo.merge(row.text("linked"), 1, Integer::sum));
    this.largestVehicle = tables.rows(FolderSchema.VEHICLES).stream().mapToInt(VehicleRules::room).max().orElse(0);
  }

  static void judgeHouseholds(Tables tables, Problems problems) {
    HouseholdRules rules = new HouseholdRules(tables, problems);
    tables.rows(FolderSchema.HOUSEHOLDS).forEach(rules::judgeHousehold);
  }

  static void judgeMembers(Tables tables, Problems problems) {
    HouseholdRules rules = new HouseholdRules(tables, problems);
    tables.rows(FolderSchema.MEMBERS).forEach(rules::judgeGuardian);
  }

  private void judgeHousehold(Row row) {
    if (!row.text("weight").equals("1") && row.text("weight_reason").isEmpty()) {
      said.error(row, "weight_reason", "is blank, though the weight is " + row.text("weight"), "Maybe write the group's reason, or the weight 1.");
    }
    if (Tables.decimal(row, "walk_kmh").orElse(1.0) == 0 && Tables.decimal(row, "walk_km").orElse(0.0) > 0) {
      said.error(row, "walk_kmh", "is no pace, though it walks up to " + row.text("walk_km") + " km", "Maybe 4.");
    }
    judgeWishes(row);
    List<Row> all = membersOf.getOrDefault(row.text("id"), List.of());
    if (all.isEmpty() && !row.text("id").isEmpty()) {
      said.error(row, "id", "has no member in members.csv", "Maybe its rows there have another household.");
      return;
    }
    List<Row> moving = all.stream().filter(member -> !stays(member)).toList();
    judgeCompany(row, moving);
    judgeRoom(row, moving);
  }

  private void judgeWishes(Row row) {
    List<String> wishes = CellText.listWords(row.text("wishes_hosts"));
    List<String> refuses = CellText.listWords(row.text("refuses_hosts"));
    for (int i = 0; i < wishes.size(); i++) {
      if (refuses.contains(wishes.get(i))) {
        said.error(row, "wishes_hosts", "names \"" + wishes.get(i) + "\", which refuses_hosts names too", "Maybe remove it from one of the two.");
      } else if (wishes.indexOf(wishes.get(i)) < i) {
        said.error(row, "wishes_hosts", "names \"" + wishes.get(i) + "\" twice", "Maybe keep the first: the dearest comes first.");
      }
    }
    String word = row.text("linked");
    if (!word.isEmpty() && linkedTo.getOrDefault(word, 0) < 2) {
      said.warning(row, "linked", "stands on no other household", "Maybe it is spelt otherwise there.");
    }
  }

  private static boolean stays(Row member) {
    return CellText.findYesNo(member.text("stays")).orElse(false);
  }

  private static boolean isGrown(Row member) {
    return member.text("age_band").equals("adult") || member.text("age_band").equals("elder");
  }

  private void judgeCompany(Row household, List<Row> moving) {
    boolean alone = moving.stream().noneMatch(HouseholdRules::isGrown) && moving.stream().anyMatch(member -> member.text("guardian").isEmpty());
    if (moving.isEmpty()) {
      said.warning(household, "id", "has no member who moves", "Maybe not all of them stay.");
    } else if (alone) {
      said.warning(household, "id", "has children who move, no grown member who does, and no guardian for each", "Maybe name a guardian in members.csv.");
    }
  }

  /** Members who are at one place share one ride; where they fit into nothing and cannot walk they stay behind. */
  private void judgeRoom(Row household, List<Row> moving) {
    Map<String, List<Row>> byPlace = new LinkedHashMap<>();
    for (Row member : moving) {
      String place = member.text("place").isEmpty() ? household.text("home") : member.text("place");
      byPlace.computeIfAbsent(place, id -> new ArrayList<>()).add(member);
    }
    int car = Tables.whole(household, "car_seats").orElse(0);
    int most = Math.max(largestVehicle, car);
    byPlace.forEach((place, group) -> {
      if (largestVehicle > 0 && group.size() > most && !canWalk(household, group)) {
        String wrong = "has " + group.size() + " members at " + place + ", more than any vehicle holds (" + largestVehicle + ")";
        said.warning(household, "id", wrong + (car > 0 ? " and its own car (" + car + ")" : ""), "Maybe a larger vehicle is missing, or the household is really two.");
      }
    });
  }

  private static boolean canWalk(Row household, List<Row> group) {
    return Tables.decimal(household, "walk_km").orElse(0.0) > 0
        && group.stream().allMatch(member -> CellText.listWords(member.text("needs")).stream().allMatch("medical"::equals));
  }

  private void judgeGuardian(Row row) {
    Row guardian = members.get(row.text("guardian"));
    if (row.text("guardian").isEmpty() || guardian == null) {
      return;
    }
    if (guardian.text("household").equals(row.text("household"))) {
      said.error(row, "guardian", "is of the same household", "Maybe leave it blank: grown members of the household lead it anyway.");
    } else if (!isGrown(guardian)) {
      said.error(row, "guardian", "is not grown: " + guardian.text("age_band") + " on line " + guardian.line(), "Maybe an adult or elder is meant.");
    } else if (stays(guardian)) {
      said.error(row, "guardian", "stays, see line " + guardian.line(), "Maybe somebody else leads the child.");
    } else if (isGrown(row)) {
      said.warning(row, "guardian", "leads somebody who is grown", "Maybe the age band is wrong.");
    }
  }
}
