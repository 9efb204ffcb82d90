package org.safepassage.app.examples;

import java.nio.file.Path;
import java.util.List;
import org.safepassage.folder.LoadResult;
import org.safepassage.folder.NewFolder;
import org.safepassage.folder.OperationFolder;
import org.safepassage.folder.generate.GeneratedOperation;
import org.safepassage.operation.Operation;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;

/** A generated operation, written, read back and seen as of its default moment. */
final class GeneratedSituation {
  private GeneratedSituation() {}

  /** @param dir where its folder is made */
  static Situation of(Path dir, int people, long seed) {
    Path folder = dir.resolve("operation");
    NewFolder.write(folder, new GeneratedOperation(people, seed).listTexts());
    Operation operation = ((LoadResult.Loaded) OperationFolder.load(folder)).operation();
    return Situations.asOf(operation, operation.defaultAsOf(), List.of());
  }
}
