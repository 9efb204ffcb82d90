package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.*;

class OperationFolderTest {

  static final Path SMALL = Path.of("src/test/resources/small");

  static LoadResult.Loaded loaded(Path folder) {
    return switch (OperationFolder.load(folder)) {
      case LoadResult.Loaded loaded -> loaded;
      case LoadResult.Refused refused ->
          fail(String.join("\n", refused.problems().stream().map(Problem::sentence).toList()));
    };
  }

  @Test
  void aCorrectFolderIsReadWholeAndWithoutWarnings() {
    LoadResult.Loaded loaded = loaded(SMALL);
    Operation operation = loaded.operation();
    assertThat(loaded.warnings()).isEmpty();
    assertThat(operation.places()).hasSize(8);
    assertThat(operation.roads().get(2).windows()).hasSize(2);
    assertThat(operation.roads().get(2).checkpoint().orElseThrow().bars()).containsExactly(new Trait("nationality", "iraqi"));
    assertThat(operation.chains()).containsExactly(
        new Chain(new ChainId("way"), List.of(new CrossingId("gate"), new CrossingId("second")), new CampId("camp"), 180));
    assertThat(operation.households().get(2).weight()).isEqualTo(2);
    assertThat(operation.households().get(1).members()).hasSize(3);
    assertThat(operation.reports()).hasSize(13);
    assertThat(operation.reports().get(2).claim()).isEqualTo(new Claim.Permission(PermissionState.OFFERED, 0.6));
    assertThat(operation.defaultAsOf()).isEqualTo(Instant.parse("2018-07-15T21:43:00Z"));
    assertThat(operation.policy().mustBeTold()).containsEntry(new PartyId("un"), 120);
    assertThat(operation.policy().firstToLastPassageMinutes()).isEqualTo(Limits.NONE);
  }

  @Test
  void withoutTheirColumnsHostsTakeInAnybodyAndFamiliesWishForNobody() {
    Operation operation = loaded(SMALL).operation();
    assertThat(operation.hosts().getFirst().reception().most(SpecialPlace.SCHOOL)).isEqualTo(Limits.NONE);
    assertThat(operation.hosts().getFirst().reception().arrivalsPerWeek()).isEqualTo(Limits.NONE);
    assertThat(operation.households()).allMatch(household -> household.wishedHosts().isEmpty() && household.linked().isEmpty());
    assertThat(operation.policy().secondHostFrom()).isEqualTo(0.05);
  }

  @Test
  void receptionWishesAndLinksAreRead(@org.junit.jupiter.api.io.TempDir java.nio.file.Path dir) {
    SpoiltFolder folder = SpoiltFolder.copy(SMALL, dir);
    folder.cell("hosts.csv", 2, "school_places", "0");
    folder.cell("hosts.csv", 2, "medical_places", "none");
    folder.cell("hosts.csv", 2, "wheelchair_places", "2");
    folder.cell("hosts.csv", 2, "arrivals_per_week", "40");
    folder.cell("households.csv", 2, "wishes_hosts", "a");
    folder.cell("households.csv", 2, "linked", "kin");
    folder.cell("households.csv", 3, "linked", "kin");

    Operation operation = loaded(folder.path).operation();

    assertThat(operation.hosts().getFirst().reception())
        .isEqualTo(new Reception(Map.of(SpecialPlace.SCHOOL, 0, SpecialPlace.MEDICAL, Limits.NONE, SpecialPlace.WHEELCHAIR, 2), 40));
    assertThat(operation.households().getFirst().wishedHosts()).containsExactly(new HostId("a"));
    assertThat(operation.households().get(1).linked()).contains("kin");
  }

  @Test
  void anAreaIsResolvedToThePlacesInside() {
    assertThat(loaded(SMALL).operation().areas())
        .containsExactly(
            new Area(new AreaId("east"), "East", List.of(new PlaceId("village"), new PlaceId("hamlet"), new PlaceId("school"))));
  }
}
