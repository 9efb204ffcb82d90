package org.safepassage.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.LeftOut;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Remedy;
import org.safepassage.operation.Supposition;
import org.safepassage.plan.Planned;
import org.safepassage.plan.placement.HouseholdPlacer;
import org.safepassage.plan.placement.PlacementQuestion;
import org.safepassage.plan.placement.PlacementReport;
import org.safepassage.publish.story.HouseholdStory;
import org.safepassage.publish.story.PlacementLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells a household's part of a plan, and plans again to see whether what is said of it holds. */
@Command(
    name = "explain",
    description = "Tells the whole story of one household on a plan or not: how it goes and what that rests on, or why not, which change would bring it on (planned again to verify it) and whom it would displace.",
    mixinStandardHelpOptions = true,
    footer = {
      "%nExample:",
      "  safepassage explain examples/one-bus plans/mine/plan.json H01"
    })
final class ExplainCommand implements Callable<Integer> {
  /** Steps of the search when it plans again from the plan. */
  private static final int STEPS_AGAIN = 600;

  private final Surroundings surroundings;

  @Mixin private Replanning replanning;

  @Parameters(index = "2", paramLabel = "HOUSEHOLD", description = "The household's id.")
  private String household;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Replanning.Given given = replanning.read(surroundings);
    PlanFile file = given.file();
    HouseholdId id = find(given.facts());
    HouseholdStory.of(file.situation(), file.plan(), id).forEach(surroundings.out()::println);
    tellPlace(file, id);
    file.plan().leftOut().stream()
        .filter(out -> out.household().equals(id))
        .findFirst()
        .flatMap(LeftOut::remedy)
        .ifPresent(remedy -> verify(given, id, remedy));
    return ExitCode.OK.number();
  }

  private HouseholdId find(Loaded facts) {
    List<String> ids = facts.operation().households().stream().map(each -> each.id().value()).toList();
    if (!ids.contains(household)) {
      String maybe = NearestName.find(household, ids).map(near -> " Maybe \"" + near + "\".").orElse(" Maybe see households.csv.");
      throw new Refusal(ExitCode.USAGE, "'" + household + "' is no household of " + replanning.operation + "." + maybe);
    }
    return new HouseholdId(household);
  }

  /** Why it settles there: by placing those on the plan again, with what the plan says kept where nothing speaks against it. */
  private void tellPlace(PlanFile file, HouseholdId id) {
    if (!listOn(file.plan()).contains(id)) {
      return;
    }
    PlacementQuestion question = PlacementQuestion.ofPlan(file.situation(), file.plan());
    PlacementReport report;
    try (ProgressLine progress = ProgressLine.start(surroundings, "placing")) {
      report = PlacementReport.of(file.situation(), question, new HouseholdPlacer(file.situation()).place(question));
    }
    PlacementLines.of(report, id).forEach(surroundings.out()::println);
  }

  private void verify(Replanning.Given given, HouseholdId id, Remedy remedy) {
    Replanning.Begun begun = replanning.begin(surroundings, given);
    Plan plan = begun.before();
    surroundings.out().println("Planned again to verify that:");
    List<Supposition> change = new ArrayList<>(remedy.suppositions());
    if (!change.contains(new Supposition.PutFirst(id))) {
      change.add(new Supposition.PutFirst(id));
      say("with the change and nothing else", plan, begun, change, List.of(), 0, id);
      say("with the change, and the search going on", plan, begun, change, List.of(), STEPS_AGAIN, id);
    }
    if (!remedy.displaces().isEmpty()) {
      say("put first as things are", plan, begun, List.of(new Supposition.PutFirst(id)), remedy.displaces(), 0, id);
    }
  }

  private void say(
      String what, Plan before, Replanning.Begun begun, List<Supposition> change, List<HouseholdId> takenOff, int steps, HouseholdId id) {
    Planned again = begun.goOn(what, change, takenOff, steps);
    Set<HouseholdId> on = listOn(again.plan());
    Set<HouseholdId> was = listOn(before);
    Set<HouseholdId> off = new LinkedHashSet<>(was);
    off.removeAll(on);
    Set<HouseholdId> more = new LinkedHashSet<>(on);
    more.removeAll(was);
    boolean holds = on.contains(id) && again.verdict().isAccepted();
    surroundings.out().println("  " + what + ": " + id + (holds ? " is on the plan, which keeps all ten rules" : " is NOT on the plan"));
    int people = again.plan().numbers().peoplePlanned() - before.numbers().peoplePlanned();
    surroundings.out().println("    people planned " + again.plan().numbers().peoplePlanned() + " (" + (people < 0 ? "" : "+") + people + "); off: " + words(off) + "; on: " + words(more));
  }

  private static Set<HouseholdId> listOn(Plan plan) {
    Set<HouseholdId> on = new LinkedHashSet<>();
    plan.journeys().forEach(journey -> on.add(journey.household()));
    return on;
  }

  private static String words(Set<HouseholdId> households) {
    return households.isEmpty() ? "nobody" : String.join(" ", households.stream().map(HouseholdId::value).toList());
  }
}
