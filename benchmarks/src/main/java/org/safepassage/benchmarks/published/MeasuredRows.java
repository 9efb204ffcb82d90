package org.safepassage.benchmarks.published;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A folder with a file for each instance that is finished: what stands there is not run again. */
public record MeasuredRows(Path dir) {
  /** Works out what one instance comes to. */
  public interface Measurement {
    MeasuredRow run(long seed) throws IOException;
  }

  /**
   * A row for each seed from 1 on: what is known, or else what the measurement gives.
   *
   * @param instance its file or folder: the same name with other contents is another instance
   */
  List<MeasuredRow> list(String name, Path instance, int seeds, Measurement measurement) throws IOException {
    String contents = InstanceFiles.fingerprint(instance);
    List<MeasuredRow> rows = new ArrayList<>();
    for (long seed = 1; seed <= seeds; seed++) {
      rows.add(knownOr(name + "-" + contents + "-seed-" + seed, seed, measurement));
    }
    return rows;
  }

  /** Of these rows the worst of each figure, as {@link MeasuredRow#worst} has it. */
  public MeasuredRow worst(String name, Path instance, int seeds, Measurement measurement, Set<String> good) throws IOException {
    return MeasuredRow.worst(list(name, instance, seeds, measurement), good);
  }

  /** What a page says of the seeds of such rows. */
  public static String seedsText(int seeds) {
    return seeds == 1 ? "Seed 1" : "The worst of the seeds 1 to " + seeds + " in each figure";
  }

  /** What is known of a name, or else what its measurement gives. */
  private MeasuredRow knownOr(String name, long seed, Measurement measurement) throws IOException {
    Files.createDirectories(dir);
    Path file = dir.resolve(name + ".row");
    if (!Files.exists(file)) {
      Path beside = Files.writeString(dir.resolve(name + ".part"), measurement.run(seed).text(), StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return MeasuredRow.parse(Files.readString(file, StandardCharsets.UTF_8));
  }
}
