package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.folder.problem.Problem;
import org.safepassage.operation.HostDecision;
import org.safepassage.operation.HostId;
import org.safepassage.operation.HouseholdId;

@Tag("locale")
class LocksFileTest {
  @TempDir Path dir;

  private LocksReading read(String text) throws IOException {
    Path file = Files.writeString(dir.resolve("locks.csv"), text);
    return LocksFile.read(file, OperationFolderTest.loaded(OperationFolderTest.SMALL).operation());
  }

  private List<String> problems(String text) throws IOException {
    return ((LocksReading.Refused) read(text)).problems().stream().map(Problem::sentence).toList();
  }

  @Test
  void decisionsAreReadInTheirOrderWithTheirLines() throws IOException {
    LocksReading.Read read = (LocksReading.Read) read("household,host,act\nh1,a,lock\n\nh2,a,exclude\n");

    assertThat(read.decisions())
        .containsExactly(
            new HostDecision(new HouseholdId("h1"), new HostId("a"), HostDecision.Act.LOCK),
            new HostDecision(new HouseholdId("h2"), new HostId("a"), HostDecision.Act.EXCLUDE));
    assertThat(read.lines()).containsExactly(2, 4);
  }

  @Test
  void whateverIsWrongIsNamedAtOnceWithFileLineAndValue() throws IOException {
    assertThat(problems("household,host,act\nh9,a,lock\nh1,b,lock\nh1,a,lok\n,a,lock\n"))
        .containsExactly(
            "locks.csv:2 household: \"h9\" is not in households.csv of small. Maybe \"h1\".",
            "locks.csv:3 host: \"b\" is not in hosts.csv of small. Maybe \"a\".",
            "locks.csv:4 act: \"lok\" is no word that is known here. Maybe \"lock\".",
            "locks.csv:5 household: is blank. Maybe something like h001.");
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    assertThat(problems("household,host\nh1,a\n")).anyMatch(sentence -> sentence.startsWith("locks.csv:1 act: is a column that is missing."));
  }

  @Test
  void aMissingFileIsSaid() {
    LocksReading reading = LocksFile.read(dir.resolve("nowhere.csv"), OperationFolderTest.loaded(OperationFolderTest.SMALL).operation());

    assertThat(((LocksReading.Refused) reading).problems().getFirst().sentence()).isEqualTo("nowhere.csv: does not exist. Maybe another path is meant.");
  }
}
