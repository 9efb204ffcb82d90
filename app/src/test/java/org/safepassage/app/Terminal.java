package org.safepassage.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A terminal that stands in a folder: commands run in this process, and what they say is kept. */
final class Terminal {
  /** The clone, where the examples are. */
  static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  /** What a command said, and what it ended with. */
  record Answer(int code, String out, String err) {}

  private static final Pattern PROGRESS = Pattern.compile("^[a-z ]+(: step | \\.\\.\\. )");

  private final Path dir;
  private final Path home;

  Terminal(Path dir) {
    this(dir, HOME);
  }

  /** In another clone. */
  Terminal(Path dir, Path home) {
    this.dir = dir;
    this.home = home;
  }

  /** Said only where something takes its time: no test may depend on that. */
  static boolean isProgress(String line) {
    return PROGRESS.matcher(line).find();
  }

  Path dir() {
    return dir;
  }

  Answer type(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = SafePassage.run(new Surroundings(new PrintWriter(out), new PrintWriter(err), dir, home, false), words);
    return new Answer(code, out.toString(), err.toString());
  }

  /** A copy of an example, for editing. */
  Path copyExample(String name, String as) {
    Path target = dir.resolve(as);
    try (Stream<Path> files = Files.list(HOME.resolve("examples").resolve(name))) {
      Files.createDirectories(target);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String file) {
    try {
      return Files.readString(dir.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Files.write(dir.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything below the folder, hidden or not, with its bytes: what was written shows as a difference. */
  Map<String, String> everything() {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(dir)) {
      for (Path path : paths.toList()) {
        byte[] bytes = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
        files.put(dir.relativize(path).toString(), Base64.getEncoder().encodeToString(bytes));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
