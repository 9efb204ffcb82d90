package org.safepassage.benchmarks.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A folder with a file for each instance that is finished: what stands there is not run again. */
public record MeasuredRows(Path dir) {
  /** Works out what one instance comes to. */
  public interface Measurement {
    MeasuredRow run() throws IOException;
  }

  /** What is known of a name, or else what its measurement gives. */
  public MeasuredRow knownOr(String name, Measurement measurement) throws IOException {
    Files.createDirectories(dir);
    Path file = dir.resolve(name + ".row");
    if (!Files.exists(file)) {
      Path beside = Files.writeString(dir.resolve(name + ".part"), measurement.run().text(), StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return MeasuredRow.parse(Files.readString(file, StandardCharsets.UTF_8));
  }
}
