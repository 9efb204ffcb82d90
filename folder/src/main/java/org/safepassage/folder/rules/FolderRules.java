package org.safepassage.folder.rules;

import java.util.List;
import org.safepassage.folder.problem.Problems;

/** All rules, in the order of the files that they speak of. */
public final class FolderRules {

  /** Something that must hold in the rows of a folder. */
  public interface Rule {
    /** The file that it mainly speaks of. */
    String file();

    void judge(Tables tables, Problems problems);
  }

  private FolderRules() {}

  public static List<Rule> listRules() {
    return List.of(
        rule("operation.yaml", CellRules::judge),
        rule("operation.yaml", PolicyRules::judge),
        rule("operation.yaml", EraRules::judge),
        rule("parties.csv", UniqueIdRules::judge),
        rule("places.csv", PlaceRules::judge),
        rule("roads.csv", RoadRules::judgeRoads),
        rule("road_windows.csv", RoadRules::judgeWindows),
        rule("crossings.csv", CrossingRules::judge),
        rule("chains.csv", ChainRules::judge),
        rule("vehicles.csv", VehicleRules::judge),
        rule("households.csv", HouseholdRules::judgeHouseholds),
        rule("members.csv", HouseholdRules::judgeMembers),
        rule("reports.csv", ReportRules::judge),
        rule("vocabulary.csv", WordRules::judge));
  }

  private static Rule rule(String file, java.util.function.BiConsumer<Tables, Problems> judge) {
    return new Rule() {
      @Override
      public String file() {
        return file;
      }

      @Override
      public void judge(Tables tables, Problems problems) {
        judge.accept(tables, problems);
      }
    };
  }
}
