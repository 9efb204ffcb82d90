package org.safepassage.folder.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.CellText;

/** The crisis cell's decisions: none against another. */
final class PolicyRules {

  private static final int AIMS = 5;

  private PolicyRules() {}

  static void judge(Tables tables, Problems problems) {
    tables.operation().ifPresent(row -> judge(row, new Said(problems)));
  }

  private static void judge(Row row, Said said) {
    List<String> silent = CellText.listWords(row.text("policy.must_not_learn"));
    for (String pair : CellText.listWords(row.text("policy.must_be_told"))) {
      String party = pair.split("=", 2)[0];
      if (silent.contains(party)) {
        said.error(row, "policy.must_be_told", "names \"" + party + "\", which must not learn", "Maybe remove it from one of the two.");
      }
    }
    List<String> aims = CellText.listWords(row.text("policy.aims"));
    if (new LinkedHashSet<>(aims).size() != AIMS || aims.size() != AIMS) {
      said.error(row, "policy.aims", "must name each of the five aims once", "Maybe [people_out, margin, exposure, last_across, placement].");
    } else if (!aims.getFirst().equals("people_out") || !aims.getLast().equals("placement")) {
      said.error(row, "policy.aims", "must begin with people_out and end with placement", mendedOrder(aims));
    }
    Optional<Integer> least = Tables.whole(row, "policy.least_together");
    Optional<Integer> most = Tables.whole(row, "policy.most_together");
    if (least.isPresent() && most.isPresent() && most.get() < least.get()) {
      said.error(row, "policy.most_together", "is below policy.least_together, " + least.get(), "Maybe the two are swapped.");
    }
  }

  private static String mendedOrder(List<String> aims) {
    List<String> between = aims.stream().filter(aim -> !aim.equals("people_out") && !aim.equals("placement")).toList();
    return "Maybe [people_out, " + String.join(", ", between) + ", placement].";
  }
}
