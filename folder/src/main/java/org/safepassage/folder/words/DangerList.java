package org.safepassage.folder.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words that no file for the field may hold, because whoever finds the file would know what it is.
 *
 * <p>An entry is one word or several in a row; a {@code *} before or after it stands for any letters. Case, accents, Arabic
 * vowel signs and the forms of alef, ya and ta marbuta make no difference; what stands between words (spaces, dashes, digits) does
 * not either, and an Arabic word is found with its article and the particles written together with it.
 */
public final class DangerList {
  private static final String RESOURCE = "danger_words.txt";

  private final List<Entry> entries = new ArrayList<>();

  /** Entries of which the first word is whole, by that word. */
  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  /** Entries of one word that is open at an end. */
  private final List<Entry> openWords = new ArrayList<>();

  /** Entries of several words of which the first is open at its start. */
  private final List<Entry> openPhrases = new ArrayList<>();

  private record Entry(String written, List<String> words, boolean openStart, boolean openEnd) {
    static Entry of(String written) {
      String trimmed = written.trim();
      return new Entry(trimmed, WordText.listWords(trimmed), trimmed.startsWith("*"), trimmed.endsWith("*"));
    }

    boolean stands(List<String> text, int at) {
      if (at + words.size() > text.size()) {
        return false;
      }
      for (int i = 0; i < words.size(); i++) {
        boolean start = openStart && i == 0;
        boolean end = openEnd && i == words.size() - 1;
        String word = text.get(at + i);
        boolean bare = i == 0 && !start && WordText.listBare(word).stream().anyMatch(one -> fits(words.getFirst(), one, false, end));
        if (!bare && !fits(words.get(i), word, start, end)) {
          return false;
        }
      }
      return true;
    }

    private static boolean fits(String wanted, String word, boolean openStart, boolean openEnd) {
      if (openStart) {
        return openEnd ? word.contains(wanted) : word.endsWith(wanted);
      }
      return openEnd ? word.startsWith(wanted) : word.equals(wanted);
    }
  }

  /** A list of these entries; one without a letter or digit says nothing and is left out. */
  public DangerList(Collection<String> written) {
    for (String one : new LinkedHashSet<>(written)) {
      Entry entry = Entry.of(one);
      if (!entry.words().isEmpty()) {
        entries.add(entry);
        listFor(entry).add(entry);
      }
    }
  }

  private List<Entry> listFor(Entry entry) {
    boolean single = entry.words().size() == 1;
    if (entry.openStart() || (single && entry.openEnd())) {
      return single ? openWords : openPhrases;
    }
    return byFirstWord.computeIfAbsent(entry.words().getFirst(), word -> new ArrayList<>());
  }

  /** The program's own entries, English and Arabic: the resource beside this class, without its comments. */
  public static List<String> listDefaults() {
    try (InputStream in = DangerList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every entry as written. */
  public List<String> listEntries() {
    return entries.stream().map(Entry::written).toList();
  }

  /** The entry that a text holds, as the list writes it; the first of several. */
  public Optional<String> find(String text) {
    return reader().find(text);
  }

  /** Reads several texts: a word that comes again is looked at once. */
  public Reader reader() {
    return new Reader();
  }

  /** Remembers which words it has met. */
  public final class Reader {
    private final Map<String, Optional<String>> seen = new HashMap<>();

    private Reader() {}

    /** The entry that a text holds, as the list writes it; the first of several. */
    public Optional<String> find(String text) {
      List<String> words = WordText.listWords(text);
      for (int at = 0; at < words.size(); at++) {
        Optional<String> found = findAt(words, at);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }

    private Optional<String> findAt(List<String> words, int at) {
      Optional<String> whole = findWhole(words, at);
      if (whole.isPresent()) {
        return whole;
      }
      Optional<String> single = seen.computeIfAbsent(words.get(at), word -> firstOf(openWords, words, at));
      return single.isPresent() ? single : firstOf(openPhrases, words, at);
    }
  }

  private Optional<String> findWhole(List<String> words, int at) {
    Optional<String> found = findWhole(words.get(at), words, at);
    for (String bare : found.isPresent() ? List.<String>of() : WordText.listBare(words.get(at))) {
      found = found.isPresent() ? found : findWhole(bare, words, at);
    }
    return found;
  }

  private Optional<String> findWhole(String first, List<String> words, int at) {
    return firstOf(byFirstWord.getOrDefault(first, List.of()), words, at);
  }

  private static Optional<String> firstOf(List<Entry> entries, List<String> words, int at) {
    for (Entry entry : entries) {
      if (entry.stands(words, at)) {
        return Optional.of(entry.written());
      }
    }
    return Optional.empty();
  }
}
