package org.safepassage.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page of the clone that people read, and what stands in it. */
final class Pages {
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)\\s]+)\\)");
  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```\\w*\n(.*?)^ *```$");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

  /** A link to a file of the clone; {@code anchor} is blank if it has none. */
  record Link(Path page, String words, String target, String anchor) {
    Path file() {
      Path folder = page.getParent();
      return target.isEmpty() ? page : (folder == null ? page : folder.resolve(target)).normalize();
    }

    @Override
    public String toString() {
      return Terminal.HOME.relativize(page) + ": [" + words + "](" + target + (anchor.isEmpty() ? "" : "#" + anchor) + ")";
    }
  }

  private Pages() {}

  static List<Path> list() {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of(".", "docs")) {
      pages.addAll(listMarkdown(Terminal.HOME.resolve(folder).normalize(), 1));
    }
    pages.addAll(listMarkdown(Terminal.HOME.resolve("examples"), 9));
    return pages;
  }

  private static List<Path> listMarkdown(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Links into the clone; those to the web are not followed. */
  static Stream<Link> links() {
    return list().stream()
        .flatMap(page -> LINK.matcher(text(page)).results().map(found -> link(page, found)))
        .filter(link -> !link.target().matches("[a-z]+:.*"));
  }

  private static Link link(Path page, MatchResult found) {
    String[] parts = found.group(2).split("#", 2);
    return new Link(page, found.group(1).replace("`", ""), parts[0], parts.length == 2 ? parts[1] : "");
  }

  /** The anchors that a page's headings give, as on the usual forges. */
  static List<String> anchors(Path page) {
    return HEADING.matcher(text(page)).results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** What stands in backticks within a line. */
  static Stream<String> codeWords() {
    return list().stream().flatMap(page -> CODE.matcher(FENCE.matcher(text(page)).replaceAll("")).results()).map(found -> found.group(1));
  }

  /** Commands of ./safepassage in blocks, each as its words; what explains one stands two blanks behind it. */
  static Stream<List<String>> commands() {
    return list().stream().flatMap(Pages::commands).distinct();
  }

  static Stream<List<String>> commands(Path page) {
    return FENCE.matcher(text(page)).results()
        .flatMap(block -> block.group(1).lines())
        .map(String::trim)
        .filter(line -> line.startsWith("./safepassage ") || line.startsWith("safepassage "))
        .map(line -> line.split("  ", 2)[0])
        .map(line -> List.of(line.split(" ")).subList(1, line.split(" ").length));
  }
}
