package org.safepassage.folder.raw;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.schema.FolderSchema;

/** Reads a file as UTF-8 text, or says why it is none. A byte order mark is dropped. */
public final class FileText {

  /** Larger files are refused before they are read ... */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /** ... but for those that grow with the people; a million members take about 51 MiB, without notes and names. */
  public static final int MOST_BYTES_OF_PEOPLE = 160 * 1024 * 1024;

  /** Of a plan, which is read item by item: a million people's takes 543 MiB, and no folder that is read has much more than three million. */
  public static final int MOST_BYTES_OF_A_PLAN = 2_000 * 1024 * 1024;

  private static final Set<String> OF_PEOPLE = Set.of(FolderSchema.HOUSEHOLDS.file(), FolderSchema.MEMBERS.file(), FolderSchema.REPORTS.file());

  private FileText() {}

  /** Whether a file has rows for each household or member. */
  static boolean growsWithPeople(String name) {
    return OF_PEOPLE.contains(name);
  }

  private static int mostBytes(String name) {
    return growsWithPeople(name) ? MOST_BYTES_OF_PEOPLE : MOST_BYTES;
  }

  /** The text, or nothing after a problem. The file must exist. */
  public static Optional<String> read(Path file, String name, Problems problems) {
    try (Reader text = open(file, mostBytes(name))) {
      StringBuilder whole = new StringBuilder((int) Files.size(file));
      char[] block = new char[Utf8Text.BLOCK];
      for (int some = text.read(block); some >= 0; some = text.read(block)) {
        whole.append(block, 0, some);
      }
      return Optional.of(whole.toString());
    } catch (IOException e) {
      report(e, name, problems);
      return Optional.empty();
    }
  }

  /**
   * The text of a plan, whatever its file is called, to be read block by block.
   *
   * @throws IOException if it cannot be read as text, now or while it is read; {@link #report} says why
   */
  public static Reader openPlan(Path file) throws IOException {
    return open(file, MOST_BYTES_OF_A_PLAN);
  }

  private static Reader open(Path file, int most) throws IOException {
    Optional<Finding> unfit = findUnfit(file, most);
    if (unfit.isPresent()) {
      throw new UnfitText(0, unfit.get());
    }
    return new Utf8Text(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), most);
  }

  /** Why a file could not be opened or read. */
  public static void report(IOException why, String name, Problems problems) {
    switch (why) {
      case UnfitText unfit -> problems.error(name, unfit.line(), 0, "", "", unfit.finding());
      case AccessDeniedException denied -> problems.error(name, 0, 0, "", "", new Finding("may not be read", "Maybe its owner must allow it."));
      default -> problems.error(name, 0, 0, "", "", new Finding("could not be read", "Maybe the disk or the share is gone."));
    }
  }

  private static Optional<Finding> findUnfit(Path file, int most) {
    if (Files.isSymbolicLink(file)) {
      return Optional.of(new Finding("is a link to another file", "Maybe copy the file itself into the folder."));
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(new Finding("is not a file", "Maybe a folder has its name."));
    }
    try {
      long bytes = Files.size(file);
      return bytes > most ? Optional.of(tooLarge(bytes, most)) : Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Finding("could not be read", "Maybe the disk or the share is gone."));
    }
  }

  static Finding tooLarge(long bytes, int most) {
    return new Finding(
        "is " + bytes / (1024 * 1024) + " MiB large, more than the " + most / (1024 * 1024) + " MiB that are read",
        "Maybe it is another file, or it holds thousands of empty rows.");
  }
}
