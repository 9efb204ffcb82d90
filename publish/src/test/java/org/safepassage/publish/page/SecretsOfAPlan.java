package org.safepassage.publish.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.safepassage.operation.Journey;
import org.safepassage.operation.Leg;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PlaceKind;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;

/** What nobody outside the cell may read: who is on the roster, which vehicle runs, where people start and board. */
record SecretsOfAPlan(String title, Set<String> words) {

  static SecretsOfAPlan of(Situation situation, Plan plan) {
    Set<String> words = new LinkedHashSet<>();
    situation.operation().households().forEach(
        household -> {
          words.add(household.id().value());
          household.members().forEach(member -> words.add(member.id().value()));
        });
    situation.operation().vehicleGroups().forEach(group -> words.add(group.id().value()));
    plan.runs().forEach(run -> words.add(run.id()));
    Set<PlaceId> secret = placesOfBoarding(plan);
    for (Place place : situation.operation().places()) {
      if (secret.contains(place.id()) || place.kind() == PlaceKind.ASSEMBLY_POINT) {
        words.addAll(List.of(place.id().value(), place.nameEn(), place.nameAr()));
      }
    }
    words.remove("");
    return new SecretsOfAPlan(situation.operation().title(), words);
  }

  private static Set<PlaceId> placesOfBoarding(Plan plan) {
    Map<String, Run> runs = new HashMap<>();
    plan.runs().forEach(run -> runs.put(run.id(), run));
    Set<PlaceId> places = new LinkedHashSet<>();
    for (Journey journey : plan.journeys()) {
      journey.approaches().forEach(approach -> places.add(approach.from()));
      journey.approaches().forEach(approach -> approach.legs().forEach(leg -> addBoarding(leg, runs, places)));
      journey.onward().forEach(leg -> addBoarding(leg, runs, places));
    }
    return places;
  }

  private static void addBoarding(Leg leg, Map<String, Run> runs, Set<PlaceId> places) {
    if (leg instanceof Leg.Ride ride) {
      places.add(runs.get(ride.run()).stops().get(ride.boardStop()).place());
    }
  }

  /**
   * In the data as whole words, so that the id of the vehicle {@code bus} is not found in "robust"; long ones nowhere. The title is
   * the cell's own words.
   */
  void assertThatNoneIsIn(String whole) {
    assertThat(words).isNotEmpty();
    String page = whole.replace(title, "");
    String data = page.substring(page.indexOf("id=\"data\">"), page.indexOf("</script>"));
    for (String word : words) {
      Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])");
      assertThat(pattern.matcher(data).find()).as(word).isFalse();
      if (word.length() > 6) {
        assertThat(page).doesNotContain(word);
      }
    }
  }
}
