package org.safepassage.app;

import java.nio.file.Path;
import java.util.List;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.problem.Problem;

/** Reads an operation folder for a command: shows every problem, and ends the command if there is an error. */
record FactsReader(Surroundings surroundings) {

  Loaded read(Path folder) {
    return switch (load(folder)) {
      case Loaded loaded -> {
        loaded.warnings().forEach(warning -> surroundings.err().println(warning.sentence()));
        yield loaded;
      }
      case LoadResult.Refused(List<Problem> problems) -> {
        problems.forEach(problem -> surroundings.err().println(problem.sentence()));
        int errors = OperationFolder.listErrors(problems).size();
        throw new Refusal(
            ExitCode.FACTS_REFUSED,
            folder + " has " + Counted.of(errors, "problem") + ": nothing was planned or written. Maybe start with the first.");
      }
    };
  }

  private LoadResult load(Path folder) {
    try (var _ = ProgressLine.start(surroundings, "reading the facts")) {
      return OperationFolder.load(surroundings.resolve(folder));
    }
  }
}
