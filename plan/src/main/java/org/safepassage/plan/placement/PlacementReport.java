package org.safepassage.plan.placement;

import java.util.List;
import java.util.Optional;
import org.safepassage.operation.HouseholdId;
import org.safepassage.outlook.Situation;

/**
 * A placement and all that is to be said of it.
 *
 * @param stories one for each household in question, in the order of the roster
 */
public record PlacementReport(PlacementAnswer answer, List<PlacementStory> stories, SecondHosts secondHosts, Firmness firmness) {
  public PlacementReport {
    stories = List.copyOf(stories);
  }

  /** Tells of an answer to a question. */
  public static PlacementReport of(Situation situation, PlacementQuestion question, PlacementAnswer answer) {
    return new PlacementReport(
        answer, PlacementStories.list(situation, question, answer), SecondHosts.of(situation, question, answer), FirmPlaces.of(situation, question));
  }

  /** What can be told to one household; none if it was not to be placed. */
  public Optional<PlacementStory> findStory(HouseholdId household) {
    return stories.stream().filter(story -> story.household().equals(household)).findFirst();
  }
}
