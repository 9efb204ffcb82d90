package org.safepassage.folder;

import java.util.List;
import org.safepassage.folder.problem.Problem;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.operation.Operation;

/** What came of reading a folder: all of it, or nothing. */
public sealed interface LoadResult {

  /** Everything was read; warnings are worth showing. */
  record Loaded(Operation operation, Fingerprints fingerprints, FieldWords words, List<Problem> warnings) implements LoadResult {
    public Loaded {
      warnings = List.copyOf(warnings);
    }
  }

  /** Something is wrong: every error and warning, by file, line and column. At least one is an error. */
  record Refused(List<Problem> problems) implements LoadResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
