package org.safepassage.folder.planjson;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.FileText;
import org.safepassage.operation.Plan;

/**
 * plan.json both ways: the same plan gives the same text, and the text the same plan. Ticks count; the moments beside them
 * are for people, may be left out, and are refused where they disagree. docs/plan-json.md describes every field.
 */
public final class PlanJson {

  private PlanJson() {}

  /**
   * The plan as text: UTF-8, LF, fields in the order of docs/plan-json.md.
   *
   * @param tickSeconds of the operation; moments are shown from it and the request's planning moment
   */
  public static String write(Plan plan, int tickSeconds) {
    return JsonPrinter.print(PlanTree.of(plan, tickSeconds));
  }

  /** The same as bytes, written while they are made: the text of a million people takes more memory than their plan. */
  public static void write(Plan plan, int tickSeconds, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    JsonPrinter.print(PlanTree.of(plan, tickSeconds), text);
    text.flush();
  }

  /** Of a whole plan: {@code sha256:} and 64 hexadecimal digits over its text. */
  public static String fingerprint(Plan plan, int tickSeconds) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      write(plan, tickSeconds, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return "sha256:" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file; whatever is wrong with it is a problem in the result, never an exception. */
  public static PlanReading read(Path file) {
    String name = String.valueOf(file.getFileName());
    Problems problems = new Problems(List.of(name));
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      problems.error(name, 0, 0, "", "", new Finding("does not exist", "Maybe another path is meant."));
      return new PlanReading.Refused(problems.list());
    }
    return read(name, () -> FileText.openPlan(file), problems);
  }

  /** Reads text; {@code name} stands in the problems. */
  public static PlanReading read(String name, String text) {
    return read(name, () -> new StringReader(text), new Problems(List.of(name)));
  }

  private static PlanReading read(String name, PlanReader.Source source, Problems problems) {
    try {
      Optional<PlanReader.Timed> read = PlanReader.read(source, new Fields.Context(name, problems));
      return read.isEmpty() || problems.hasErrors()
          ? new PlanReading.Refused(problems.list())
          : new PlanReading.Read(read.get().plan(), read.get().tickSeconds());
    } catch (IOException e) {
      FileText.report(e, name, problems);
      return new PlanReading.Refused(problems.list());
    } catch (RuntimeException | StackOverflowError e) {
      String wrong = "could not be understood (" + e.getClass().getSimpleName() + ")";
      problems.error(name, 0, 0, "", "", new Finding(wrong, "Maybe it is damaged; this is also worth a report to the makers."));
      return new PlanReading.Refused(problems.list());
    }
  }
}
