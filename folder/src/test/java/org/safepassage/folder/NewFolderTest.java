package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.schema.FolderSchema;

@Tag("locale")
class NewFolderTest {

  @TempDir Path dir;

  @Test
  void aFreshFolderSaysOnlyWhatMustBeFilledIn() {
    assertThat(NewFolder.write(dir.resolve("op"))).isEmpty();
    LoadResult.Refused refused = (LoadResult.Refused) OperationFolder.load(dir.resolve("op"));
    List<Problem> errors = refused.problems().stream().filter(Problem::isError).toList();
    assertThat(errors).extracting(Problem::file, Problem::name).containsExactly(
        org.assertj.core.groups.Tuple.tuple("operation.yaml", "name"),
        org.assertj.core.groups.Tuple.tuple("operation.yaml", "title"),
        org.assertj.core.groups.Tuple.tuple("operation.yaml", "zone"),
        org.assertj.core.groups.Tuple.tuple("operation.yaml", "default_as_of"),
        org.assertj.core.groups.Tuple.tuple("places.csv", ""));
    assertThat(errors.subList(0, 4)).allSatisfy(error -> {
      assertThat(error.line()).isPositive();
      assertThat(error.wrong()).startsWith("is blank: ");
      assertThat(error.maybe()).isNotBlank();
    });
  }

  @Test
  void aFreshFolderFilledInIsRead() throws IOException {
    Path op = dir.resolve("op");
    assertThat(NewFolder.write(op)).isEmpty();
    Path yaml = op.resolve("operation.yaml");
    String text = Files.readString(yaml)
        .replace("\nname:\n", "\nname: mine\n")
        .replace("\ntitle:\n", "\ntitle: Mine\n")
        .replace("\nzone:\n", "\nzone: Asia/Damascus\n")
        .replace("\ndefault_as_of:\n", "\ndefault_as_of: 2018-07-15T21:43Z\n");
    Files.writeString(yaml, text);
    for (var table : FolderSchema.TABLES) {
      List<String> lines = Files.readAllLines(OperationFolderTest.SMALL.resolve(table.file()));
      String rows = String.join("\n", lines.subList(1, lines.size())).replaceAll("(?m)^r10,.*\n", "") + "\n";
      if (!lines.getFirst().contains("stops_only") && Set.of("places.csv", "roads.csv").contains(table.file())) {
        rows = rows.replaceAll("(?m),(\"[^\"]*\"|[^,\\n]*)$", ",,$1"); // What need not be there is left away in the one, and not in the fresh one.
      }
      Files.write(op.resolve(table.file()), rows.getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    }
    assertThat(OperationFolderTest.loaded(op).operation().households()).hasSize(3);
  }

  @Test
  void nothingThatExistsIsWrittenOver() throws IOException {
    Path op = Files.createDirectory(dir.resolve("op"));
    Files.writeString(op.resolve("mine.txt"), "kept");
    assertThat(NewFolder.write(op)).hasValueSatisfying(problem -> assertThat(problem.sentence()).contains("exists and is not an empty folder"));
    assertThat(Files.readString(op.resolve("mine.txt"))).isEqualTo("kept");
    Path file = Files.writeString(dir.resolve("file"), "kept");
    assertThat(NewFolder.write(file)).isPresent();
    try (Stream<Path> left = Files.list(dir)) {
      assertThat(left).containsExactlyInAnyOrder(op, file);
    }
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path op = Files.createDirectory(dir.resolve("op"));
    assertThat(NewFolder.write(op)).isEmpty();
    assertThat(op.resolve("README.txt")).content().contains("members.csv", "pseudonymous");
  }
}
