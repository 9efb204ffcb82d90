package org.safepassage.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.NewFolder;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.operation.Operation;

/**
 * The twenty tight generated operations on which the search is judged: from 100 to 2,000 people, a hundred more each time, each
 * with its own seed. Fixed before anything was measured on them, and not to be changed for a better figure.
 */
public final class TwentyOperations {
  private static final int COUNT = 20;
  private static final int PEOPLE_MORE = 100;

  private TwentyOperations() {}

  /** Size and seed of each, the smallest first. */
  public static List<GeneratedOperation> list() {
    return IntStream.rangeClosed(1, COUNT).mapToObj(number -> new GeneratedOperation(number * PEOPLE_MORE, number)).toList();
  }

  /** Reads one as any other operation, from its folder below {@code dir}, which is made if it is not there. */
  public static Operation load(GeneratedOperation generated, Path dir) {
    Path folder = dir.resolve(generated.name());
    NewFolder.write(folder, generated.listTexts());
    return switch (OperationFolder.load(folder)) {
      case LoadResult.Loaded loaded -> loaded.operation();
      case LoadResult.Refused refused -> throw new IllegalStateException(folder + " cannot be read; maybe delete it. " + refused.problems());
    };
  }
}
