package org.safepassage.folder.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
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

  /** Of a plan: one that brings out fifty thousand people takes about 40 MiB. */
  public static final int MOST_BYTES_OF_A_PLAN = 512 * 1024 * 1024;

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
    return read(file, name, mostBytes(name), problems);
  }

  /** The same of a plan, whatever its file is called. */
  public static Optional<String> readPlan(Path file, String name, Problems problems) {
    return read(file, name, MOST_BYTES_OF_A_PLAN, problems);
  }

  private static Optional<String> read(Path file, String name, int most, Problems problems) {
    Optional<Finding> unfit = findUnfit(file, most);
    if (unfit.isPresent()) {
      problems.error(name, 0, 0, "", "", unfit.get());
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        problems.error(name, 0, 0, "", "", tooLarge(bytes.length, most));
        return Optional.empty();
      }
      return decode(bytes, name, problems);
    } catch (AccessDeniedException e) {
      problems.error(name, 0, 0, "", "", new Finding("may not be read", "Maybe its owner must allow it."));
    } catch (IOException e) {
      problems.error(name, 0, 0, "", "", new Finding("could not be read", "Maybe the disk or the share is gone."));
    }
    return Optional.empty();
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

  private static Finding tooLarge(long bytes, int most) {
    return new Finding(
        "is " + bytes / (1024 * 1024) + " MiB large, more than the " + most / (1024 * 1024) + " MiB that are read",
        "Maybe it is another file, or it holds thousands of empty rows.");
  }

  /** The text of some bytes, or nothing after a problem. */
  public static Optional<String> decode(byte[] bytes, String name, Problems problems) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      problems.error(name, 1, 0, "", "", new Finding("is saved as UTF-16", "Maybe save it as \"CSV UTF-8\"."));
      return Optional.empty();
    }
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        String maybe = "Maybe it is no text file, or saved as UTF-16: save it as \"CSV UTF-8\".";
        problems.error(name, lineAt(bytes, i), 0, "", "", new Finding("holds a NUL byte", maybe));
        return Optional.empty();
      }
    }
    return decodeUtf8(bytes, start, name, problems);
  }

  private static Optional<String> decodeUtf8(byte[] bytes, int start, String name, Problems problems) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String maybe = "Maybe it was saved as Windows-1256: save it as \"CSV UTF-8\".";
      problems.error(name, lineAt(bytes, in.position()), 0, "", "", new Finding("holds bytes that are not UTF-8", maybe));
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
