package org.safepassage.folder.words;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What files for the field may say: cover words, and the words that must not stand in them.
 *
 * @param covers by term: a word of {@link Term}, or {@code kind:id} of one thing; in the order of vocabulary.csv
 */
public record FieldWords(Map<String, String> covers, DangerList danger) {
  /** The kinds of things that may have a cover of their own. */
  public static final java.util.List<String> KINDS = java.util.List.of("place", "crossing", "vehicle", "household");

  public FieldWords {
    covers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(covers));
  }

  /** The program's own cover words and danger list. */
  public static FieldWords ofProgram() {
    return new FieldWords(Map.of(), new DangerList(DangerList.listDefaults()));
  }

  /** What stands for a word of the program. */
  public String of(Term term) {
    return covers.getOrDefault(term.word(), term.cover());
  }

  /** The cover that the operation gives to one thing. */
  public Optional<String> findCover(String kind, String id) {
    return Optional.ofNullable(covers.get(kind + ":" + id));
  }
}
