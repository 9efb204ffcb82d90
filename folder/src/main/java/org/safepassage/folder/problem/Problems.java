package org.safepassage.folder.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.folder.problem.Problem.Severity;

/** Gathers everything that is wrong, so that it is said at once. */
public final class Problems {

  /** So many of one file are kept; a file that is wrong throughout must not fill the memory. */
  public static final int MOST_PER_FILE = 1_000;

  private static final int LONGEST_VALUE = 60;

  private final List<String> fileOrder;
  private final List<Problem> kept = new ArrayList<>();
  private final Map<String, Long> countByFile = new LinkedHashMap<>();

  /**
   * @param fileOrder the files in the order in which their problems are listed; others follow by name
   */
  public Problems(List<String> fileOrder) {
    this.fileOrder = List.copyOf(fileOrder);
  }

  public void error(String file, int line, int column, String name, String value, Finding finding) {
    add(Severity.ERROR, file, line, column, name, value, finding);
  }

  public void warning(String file, int line, int column, String name, String value, Finding finding) {
    add(Severity.WARNING, file, line, column, name, value, finding);
  }

  private void add(
      Severity severity, String file, int line, int column, String name, String value, Finding finding) {
    if (countByFile.merge(file, 1L, Long::sum) <= MOST_PER_FILE || (severity == Severity.ERROR && !hasErrorIn(file))) {
      kept.add(
          new Problem(severity, file, line, column, shown(name), shown(value), finding.wrong(), finding.maybe()));
    }
  }

  private boolean hasErrorIn(String file) {
    return kept.stream().anyMatch(problem -> problem.isError() && problem.file().equals(file));
  }

  public boolean hasErrors() {
    return kept.stream().anyMatch(Problem::isError);
  }

  /** Whether nothing was refused yet in this file; what is built on it may go on. */
  public boolean isSound(String file) {
    return !hasErrorIn(file);
  }

  /** All problems: by file, line and column; of files with too many, a last line says how many more there are. */
  public List<Problem> list() {
    List<Problem> all = new ArrayList<>(kept);
    all.sort(
        Comparator.comparingInt((Problem problem) -> rank(problem.file()))
            .thenComparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::wrong));
    List<Problem> listed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      listed.add(all.get(i));
      boolean lastOfFile = i + 1 == all.size() || !all.get(i + 1).file().equals(all.get(i).file());
      if (lastOfFile) {
        addRemainder(all.get(i), listed);
      }
    }
    return List.copyOf(listed);
  }

  private void addRemainder(Problem last, List<Problem> listed) {
    long more = countByFile.getOrDefault(last.file(), 0L) - MOST_PER_FILE;
    if (more > 0) {
      String wrong = "has " + more + " more problems, which are not listed";
      listed.add(
          new Problem(last.severity(), last.file(), 0, 0, "", "", wrong, "Maybe the first ones explain the others."));
    }
  }

  private int rank(String file) {
    int index = fileOrder.indexOf(file);
    return index < 0 ? fileOrder.size() : index;
  }

  /** A value as it may be repeated: one line, no control or direction characters, not too long. */
  private static String shown(String value) {
    String visible = value.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD").strip();
    return visible.codePointCount(0, visible.length()) <= LONGEST_VALUE
        ? visible
        : visible.substring(0, visible.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
  }
}
