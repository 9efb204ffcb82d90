package org.safepassage.app.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.NewFolder;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.operation.AgeBand;
import org.safepassage.operation.Chain;
import org.safepassage.operation.Household;
import org.safepassage.operation.Member;
import org.safepassage.operation.Need;
import org.safepassage.operation.Operation;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.PlanRequest;
import org.safepassage.operation.Road;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.outlook.TickWindow;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.plan.movement.bound.MovementBound;

/** What docs/generated.md says holds of every generated operation. */
class GeneratedOperationTest {
  private static final int BOUND_STEPS = 25;

  @TempDir Path dir;

  private LoadResult.Loaded read(int people, long seed) {
    Path folder = dir.resolve(people + "-" + seed);
    assertThat(NewFolder.write(folder, new GeneratedOperation(people, seed).listTexts())).isEmpty();
    LoadResult result = OperationFolder.load(folder);
    assertThat(result).as(result.toString()).isInstanceOf(LoadResult.Loaded.class);
    return (LoadResult.Loaded) result;
  }

  private static Situation situation(Operation operation) {
    return Situations.asOf(operation, operation.defaultAsOf(), List.of());
  }

  @ParameterizedTest(name = "{0} people, seed {1}")
  @CsvSource({"50,1", "50,2", "51,3", "77,-4", "100,5", "199,6", "200,7", "340,8", "1000,9", "2000,10", "10000,11", "50,9223372036854775807"})
  void theFolderIsReadWithoutErrorOrWarningAndKeepsTheCheapPromises(int people, long seed) {
    LoadResult.Loaded loaded = read(people, seed);
    Operation operation = loaded.operation();

    assertThat(loaded.warnings()).isEmpty();
    assertThat(operation.households().stream().mapToInt(household -> household.members().size()).sum()).isEqualTo(people);
    assertThat(operation.places()).hasSize((int) Math.round(120 * Math.sqrt(people / 1000.0)));
    assertThat(operation.vehicleGroups().stream().mapToInt(group -> group.count() * group.seats()).sum()).isLessThanOrEqualTo(people * 2 / 5);
    assertThat(reachable(operation)).containsAll(operation.chains().stream().map(chain -> firstInside(operation, chain)).toList());
  }

  private static PlaceId firstInside(Operation operation, Chain chain) {
    return operation.crossings().stream().filter(crossing -> crossing.id().equals(chain.crossings().getFirst())).findFirst().orElseThrow().inside();
  }

  /** Places that roads join to the first one. */
  private static Set<PlaceId> reachable(Operation operation) {
    Set<PlaceId> reached = new LinkedHashSet<>(Set.of(operation.places().getFirst().id()));
    int before;
    do {
      before = reached.size();
      for (Road road : operation.roads()) {
        if (reached.contains(road.from()) || reached.contains(road.to())) {
          reached.add(road.from());
          reached.add(road.to());
        }
      }
    } while (reached.size() > before);
    return reached;
  }

  @ParameterizedTest(name = "{0} people, seed {1}")
  @CsvSource({"50,1", "50,2", "77,-4", "100,5", "200,7", "340,8", "1000,9", "2000,10", "10000,11"})
  void aFifthOfThePlacesCountsAsLostBeforeHalfTime(int people, long seed) {
    Operation operation = read(people, seed).operation();
    Situation situation = situation(operation);
    int lastClosing =
        operation.chains().stream()
            .filter(situation::isUsable)
            .map(chain -> situation.getCrossing(chain.crossings().getFirst()))
            .flatMap(gate -> gate.windows().stream())
            .mapToInt(TickWindow::closesTick)
            .max()
            .orElseThrow();

    long lost = operation.places().stream().filter(place -> situation.getPlace(place.id()).lostTick() < lastClosing / 2).count();

    assertThat(lost).isGreaterThanOrEqualTo((operation.places().size() + 4) / 5);
    assertThat(lost).isLessThan(operation.places().size() / 2);
  }

  @ParameterizedTest(name = "{0} people, seed {1}")
  @CsvSource({"50,1,12", "50,2,12", "77,-4,12", "100,5,18", "200,7,18", "1000,9,18", "2000,10,18"})
  void householdsAreOfManyKinds(int people, long seed, int least) {
    Operation operation = read(people, seed).operation();
    Set<String> kinds = new HashSet<>();
    Situation situation = situation(operation);
    operation.households().forEach(household -> kinds.addAll(kinds(household, situation)));

    assertThat(kinds).hasSizeGreaterThanOrEqualTo(least);
  }

  /** What sets a household apart for the planner, told from the facts alone. */
  private static Set<String> kinds(Household household, Situation situation) {
    Set<String> kinds = new HashSet<>();
    List<Member> members = household.members();
    Map<String, Boolean> has = new HashMap<>();
    has.put("alone", members.size() == 1);
    has.put("usual", members.size() >= 3 && members.size() <= 6);
    has.put("large", members.size() >= 7);
    has.put("elders only", members.stream().allMatch(member -> member.ageBand() == AgeBand.ELDER));
    for (Need need : Need.values()) {
      has.put(need.name(), members.stream().anyMatch(member -> member.needs().contains(need)));
    }
    has.put("own car", household.ownCar().isPresent());
    has.put("at two places", situation.getHousehold(household.id()).groups().size() > 1);
    has.put("children led by somebody of another household", members.stream().allMatch(member -> member.guardian().isPresent()));
    has.put("together", household.together().isPresent());
    has.put("linked", household.linked().isPresent());
    has.put("told by " + household.contact().channel(), true);
    has.put("ready late", household.readyFrom().isPresent());
    has.put("wishes", !household.wishedHosts().isEmpty());
    has.put("refuses a host", !household.refusedHosts().isEmpty());
    has.put("refuses a gate", !household.refusedCrossings().isEmpty());
    has.put("consent " + situation.getHousehold(household.id()).consent(), true);
    has.put("somebody stays", members.stream().anyMatch(Member::stays));
    has.put("weight", household.weight() > 1);
    has.forEach((kind, holds) -> {
      if (holds) {
        kinds.add(kind);
      }
    });
    return kinds;
  }

  @Test
  void reportsContradictEachOtherAndSomeAreOvertaken() {
    Situation situation = situation(read(500, 1).operation());

    assertThat(situation.contradictions()).hasSizeGreaterThan(3);
    assertThat(situation.history()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest(name = "{0} people, seed {1}")
  @CsvSource({"100,1", "150,2", "240,3", "300,4", "450,5", "600,6"})
  void theBoundLiesBetween55And85PercentOfThePeople(int people, long seed) {
    try (MovementBound bound = new MovementBound(situation(read(people, seed).operation()))) {
      bound.tighten(BOUND_STEPS, 0, () -> false);

      assertThat(bound.weight()).isBetween(people * 55L / 100, people * 85L / 100);
    }
  }

  @ParameterizedTest(name = "{0} people, seed {1}")
  @CsvSource({"60,1", "250,2"})
  void aPlanIsFoundAndAccepted(int people, long seed) {
    LoadResult.Loaded loaded = read(people, seed);
    Situation situation = situation(loaded.operation());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, 50, List.of());

    Planned planned = new Planner(situation, request, loaded.fingerprints().asOf(situation.asOf()), 1).plan(progress -> {}, () -> false);

    assertThat(planned.verdict().isAccepted()).isTrue();
    assertThat(planned.plan().numbers().peoplePlanned()).isGreaterThan(people / 4);
    try (MovementBound bound = MovementBound.withoutWalks(situation)) {
      bound.tighten(1, 0, () -> false);
      assertThat(bound.weight()).as("the bound of large operations").isGreaterThanOrEqualTo(planned.plan().numbers().weightPlanned());
    }
  }

  @Test
  void sizeAndSeedAloneDetermineEveryByte() {
    Map<String, String> here = new GeneratedOperation(300, 5).listTexts();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-SY-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

      assertThat(new GeneratedOperation(300, 5).listTexts()).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(new GeneratedOperation(300, 6).listTexts().get("places.csv")).isNotEqualTo(here.get("places.csv"));
    assertThat(new GeneratedOperation(301, 5).listTexts().get("members.csv")).isNotEqualTo(here.get("members.csv"));
  }

  /** What was measured on a generated operation stays comparable: this changes only if the generator is changed on purpose. */
  @Test
  void theBytesAreThoseOfEveryMachineAndVersion() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    new GeneratedOperation(300, 5).listTexts().forEach((file, text) -> digest.update((file + "\n" + text).getBytes(StandardCharsets.UTF_8)));

    assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo("93e58b6cd8e486877d8e27f8dc89e57bbe880c0c654d08e2b8cf824f14e1ab0d");
  }

  @Test
  void itSaysThatItIsSynthetic() {
    GeneratedOperation generated = new GeneratedOperation(60, 1);

    assertThat(read(60, 1).operation().synthetic()).isTrue();
    assertThat(read(61, 1).operation().title()).contains("Generated");
    assertThat(generated.listTexts().get("README.txt")).startsWith("SYNTHETIC");
    assertThat(generated.listTexts().get("households.csv").lines().skip(1)).allMatch(line -> line.contains("synthetic"));
    assertThat(generated.listTexts().get("reports.csv").lines().skip(1)).allMatch(line -> line.contains("synthetic"));
  }

  @Test
  void aSizeOutOfBoundsIsRefusedWithTheValue() {
    assertThatThrownBy(() -> new GeneratedOperation(49, 1)).hasMessageContaining("49 people").hasMessageContaining("50");
    assertThatThrownBy(() -> new GeneratedOperation(1_000_001, 1)).hasMessageContaining("1000001 people");
  }
}
