package org.safepassage.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.safepassage.operation.Group;
import org.safepassage.operation.Supposition;
import org.safepassage.outlook.Groups;
import org.safepassage.plan.Planned;
import org.safepassage.publish.share.GroupShare;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows a plan's shares by group side by side, and what a floor for each would cost. */
@Command(
    name = "shares",
    description = "Shows which share of each group of people is planned and placed, side by side, and plans again to say what a floor would cost: for a group with a floor what it costs now, for one below the share of all what raising it to that would.",
    mixinStandardHelpOptions = true,
    footer = {"%nExample:", "  safepassage shares examples/one-bus plans/one-bus-20300501T1200Z/plan.json"})
final class SharesCommand implements Callable<Integer> {
  /** Steps of the search when it plans again from the plan. */
  private static final int STEPS_AGAIN = 1_200;

  private final Surroundings surroundings;

  @Mixin private Replanning replanning;

  SharesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Replanning.Given given = replanning.read(surroundings);
    PlanFile file = given.file();
    List<GroupShare> shares = GroupShare.list(file.situation(), file.plan());
    surroundings.out().println(line("people of", "listed", "planned", "", "placed", "floor"));
    shares.forEach(share -> surroundings.out().println(line(share)));
    surroundings.out().println();
    surroundings.out().println(
        "large family: " + Groups.LARGE_PEOPLE + " people or more; remote: " + (int) Groups.REMOTE_KM + " km or more from every first gate of a usable way out (our assumptions).\nA household may be in several groups.");
    double all = shares.getFirst().plannedShare();
    if (shares.stream().anyMatch(share -> findFloorToTry(share, all).isPresent())) {
      surroundings.out().println();
      Replanning.Begun begun = replanning.begin(surroundings, given);
      shares.forEach(share -> findFloorToTry(share, all).ifPresent(percent -> sayPrice(share, percent, begun, file)));
    }
    return ExitCode.OK.number();
  }

  /** Without its floor for a group that has one; at the share of all for one that is below. */
  private static Optional<Integer> findFloorToTry(GroupShare share, double all) {
    if (share.group().isEmpty()) {
      return Optional.empty();
    }
    if (share.floor().isPresent()) {
      return Optional.of(0);
    }
    return share.plannedShare() < all ? Optional.of((int) Math.floor(all * 100)) : Optional.empty();
  }

  private void sayPrice(GroupShare share, int percent, Replanning.Begun begun, PlanFile file) {
    Group group = share.group().orElseThrow();
    Planned again = begun.goOn("planning " + word(group), List.of(new Supposition.AtLeast(group, percent)), List.of(), STEPS_AGAIN);
    int before = begun.before().numbers().peoplePlanned();
    int people = again.plan().numbers().peoplePlanned();
    GroupShare then =
        GroupShare.list(file.situation(), again.plan()).stream().filter(each -> each.group().equals(share.group())).findFirst().orElseThrow();
    String reached = then.planned() + " of " + then.listed() + " (" + percent(then) + ")";
    surroundings.out().println(
        percent == 0
            ? word(group) + ": without its floor " + people + " people are planned (" + signed(people - before) + "), of the group " + reached
            : word(group) + ": with a floor of " + percent + " %" + (then.plannedShare() * 100 < percent ? ", which was not reached, " : " ") + people + " people are planned (" + signed(people - before) + "), of the group " + reached);
  }

  private static String line(GroupShare share) {
    return line(
        share.group().map(SharesCommand::word).orElse("everybody"),
        String.valueOf(share.listed()),
        String.valueOf(share.planned()),
        percent(share),
        String.valueOf(share.placed()),
        share.floor().map(floor -> String.format(Locale.ROOT, "%.0f %%", floor * 100)).orElse("none"));
  }

  private static String line(String group, String listed, String planned, String share, String placed, String floor) {
    return String.format(Locale.ROOT, "%-24s %7s %8s %6s %7s %6s", group, listed, planned, share, placed, floor);
  }

  private static String percent(GroupShare share) {
    return String.format(Locale.ROOT, "%.0f %%", share.plannedShare() * 100);
  }

  private static String signed(int people) {
    return people > 0 ? "+" + people : String.valueOf(people);
  }

  private static String word(Group group) {
    return group.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
