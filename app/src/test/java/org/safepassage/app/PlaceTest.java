package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.app.Terminal.Answer;

/** Placing by itself, for a plan, and with what the cell has decided. */
@Tag("locale")
class PlaceTest {
  @TempDir Path dir;
  private Terminal terminal;

  @BeforeEach
  void stand() {
    terminal = new Terminal(dir);
    terminal.copyExample("one-bus", "bus");
  }

  private String good(String... words) {
    Answer answer = terminal.type(words);
    assertThat(answer.err()).doesNotContain("safepassage:");
    assertThat(answer.code()).isZero();
    return answer.out();
  }

  @Test
  void everybodyOnTheRosterIsPlacedWithoutAPlan() {
    assertThat(good("place", "bus", "-o", "places")).contains("everybody who waits and has not declined").contains("written to places: placements.csv, placement.txt, certificate.json");
    assertThat(terminal.read("places/placements.csv").lines().findFirst().orElseThrow())
        .isEqualTo("\uFEFFhousehold,people,host,pledge,depart_week,beyond_leave_by,second_pledge,reason,host_not_got,why_not,held_by");
    assertThat(terminal.read("places/certificate.json")).startsWith("{\n  \"format\": \"safepassage-placement-certificate/1\",");
    assertThat(good("place", "bus", "-o", "places")).isEqualTo(terminal.read("places/placement.txt") + "\nwritten to places: placements.csv, placement.txt, certificate.json\n");
  }

  @Test
  void thoseOfAPlanArePlacedAsItPlacesThem() {
    good("plan", "bus", "--out", "plan", "--steps", "60");

    assertThat(good("place", "bus", "--plan", "plan/plan.json")).contains("as they move by plan/plan.json").contains("people who keep the host that they had: ");
    assertThat(Files.exists(dir.resolve("plans"))).isTrue();
  }

  @Test
  void anExclusionLeavesTheFamilyWithoutAPlace() {
    terminal.write("locks.csv", "household,host,act\nH01,host-a,exclude\n");

    good("place", "bus", "--locks", "locks.csv", "-o", "places");

    assertThat(terminal.read("places/placements.csv")).contains("H01,5,,,,,,Has no place: no pledge is left to it by what the cell has decided.,host-a,excluded,");
  }

  @Test
  void aLockThatCannotBeKeptIsRefusedWithTheReason() {
    terminal.write("locks.csv", "household,host,act\nH01,host-a,lock\nH01,host-a,exclude\n");

    Answer answer = terminal.type("place", "bus", "--locks", "locks.csv", "-o", "places");

    assertThat(answer.code()).isEqualTo(ExitCode.FACTS_REFUSED.number());
    assertThat(answer.err()).contains("household H01 cannot be locked at host host-a: it is excluded there as well\n").contains("safepassage: 1 lock of locks.csv cannot be kept");
    assertThat(Files.exists(dir.resolve("places"))).isFalse();
  }

  @Test
  void aLocksFileWithMistakesIsRefusedWithLineAndValue() {
    terminal.write("locks.csv", "household,host,act\nH01,host-b,lock\n");

    Answer answer = terminal.type("place", "bus", "--locks", "locks.csv");

    assertThat(answer.code()).isEqualTo(ExitCode.FACTS_REFUSED.number());
    assertThat(answer.err()).contains("locks.csv:2 host: \"host-b\" is not in hosts.csv of one-bus. Maybe \"host-a\".");
  }

  @Test
  void aFolderWithSomethingElseInItIsLeftAlone() {
    terminal.copyExample("one-bus", "places");
    terminal.write("places/mine.txt", "keep me");

    Answer answer = terminal.type("place", "bus", "-o", "places");

    assertThat(answer.code()).isEqualTo(ExitCode.CANNOT_WRITE.number());
    assertThat(terminal.read("places/mine.txt")).isEqualTo("keep me");
  }
}
