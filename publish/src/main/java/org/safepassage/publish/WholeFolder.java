package org.safepassage.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.safepassage.folder.Beside;

/** Writes a folder beside its place and moves it there: whoever looks sees all of the old or all of the new. */
final class WholeFolder {
  private WholeFolder() {}

  /**
   * Writes it, with its parents; what is there is replaced.
   *
   * @param target absolute
   * @param prefix of the folder beside
   * @param files contents by name, with slashes for folders inside
   * @return the files written, relative to {@code target}
   */
  static List<Path> write(Path target, String prefix, Map<String, Content> files) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.createDirectories(parent);
    Path beside = Files.createTempDirectory(parent, prefix);
    try {
      List<Path> written = writeAll(beside, files);
      replace(beside, target);
      return written;
    } finally {
      delete(beside);
    }
  }

  private static List<Path> writeAll(Path folder, Map<String, Content> files) throws IOException {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<String, Content> content : files.entrySet()) {
      Path file = folder.resolve(content.getKey());
      Path parent = file.getParent();
      Files.createDirectories(parent == null ? folder : parent);
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.getValue().writeTo(out);
      }
      written.add(folder.relativize(file));
    }
    return written;
  }

  private static void replace(Path finished, Path target) throws IOException {
    if (Files.exists(target)) {
      Path old = Files.createTempDirectory(target.getParent(), ".old-");
      Beside.move(target, old.resolve("plan"));
      try {
        Beside.move(finished, target);
      } catch (IOException e) {
        Beside.move(old.resolve("plan"), target);
        throw e;
      } finally {
        delete(old);
      }
    } else {
      Beside.move(finished, target);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
