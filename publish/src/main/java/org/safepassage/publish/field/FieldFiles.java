package org.safepassage.publish.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.folder.words.DangerList;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Run;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.abort.AbortTable;
import org.safepassage.publish.table.CsvText;
import org.safepassage.publish.table.FileNames;

/**
 * The files that leave the cell for the field, in cover words: for each run a manifest, a strip list and its path, for each gate
 * that is used the households in the order of its desks; and, for the cell alone, the key to the covers.
 */
public final class FieldFiles {
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Covers covers;

  private FieldFiles(Situation situation, Plan plan, AbortTable abort, FieldWords words) {
    covers = new Covers(situation.operation(), words);
    Riders riders = new Riders(situation, plan);
    Manifests manifests = new Manifests(situation, covers, riders);
    Strips strips = new Strips(situation, plan, abort, covers, riders);
    StripTable table = new StripTable(situation, covers);
    StripText printed = new StripText(situation, covers, table);
    PathGpx gpx = new PathGpx(situation, covers);
    PathKml kml = new PathKml(situation, covers);
    FileNames names = new FileNames();
    for (Run run : plan.runs()) {
      String name = names.of(covers.run(run.id()), "");
      Strip strip = strips.of(run);
      texts.put("manifests/" + name + ".csv", manifests.text(run));
      texts.put("strips/" + name + ".csv", table.text(strip));
      texts.put("strips/" + name + ".txt", printed.text(strip));
      texts.put("paths/" + name + ".gpx", gpx.text(strip));
      texts.put("paths/" + name + ".kml", kml.text(strip));
    }
    new CallForward(situation, plan, covers).texts().forEach((name, text) -> texts.put("call-forward/" + name, text));
  }

  /**
   * All files of a plan.
   *
   * @param abort of the same plan
   * @throws DangerWordException if one would hold a word of the danger list in spite of all covers
   */
  public static FieldFiles of(Situation situation, Plan plan, AbortTable abort, FieldWords words) {
    FieldFiles files = new FieldFiles(situation, plan, abort, words);
    DangerList.Reader danger = words.danger().reader();
    files.texts.forEach((name, text) -> search(name, text, danger));
    return files;
  }

  /**
   * Before a long search: whether the words that such files always hold are on the danger list.
   *
   * @throws DangerWordException if one is
   */
  public static void check(Situation situation, FieldWords words) {
    FieldFiles.of(situation, SamplePlan.of(situation), new AbortTable(List.of(), List.of()), words);
    search("call-forward", CallForward.header(new Covers(situation.operation(), words)), words.danger().reader());
  }

  private static void search(String name, String text, DangerList.Reader danger) {
    Optional<String> found = danger.find(name).or(() -> danger.find(text));
    found.ifPresent(
        word -> {
          throw new DangerWordException("field/" + name, word);
        });
  }

  /** By name, with a folder for each kind. */
  public Map<String, String> texts() {
    return java.util.Collections.unmodifiableMap(texts);
  }

  /** Which cover stands for what: for the cell, never for the field. */
  public String key() {
    CsvText csv = new CsvText("kind", "id", "cover", "why");
    covers.listKeys().forEach(key -> csv.add(List.of(key.kind(), key.id(), key.cover(), key.why())));
    return csv.toString();
  }
}
