package org.safepassage.folder.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.words.DangerList;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.folder.words.Term;

/** Cover words that cover: they mean something known, tell one thing from another, and are not on the danger list themselves. */
public final class WordRules {
  private static final int LONGEST_COVER = 40;
  private static final int SHORTEST_ID = 4;

  private final Tables tables;
  private final Said said;
  private final DangerList danger;

  private WordRules(Tables tables, Problems problems) {
    this.tables = tables;
    this.said = new Said(problems);
    this.danger = danger(tables);
  }

  static void judge(Tables tables, Problems problems) {
    WordRules rules = new WordRules(tables, problems);
    Map<String, Row> terms = new LinkedHashMap<>();
    for (Row row : tables.rows(FolderSchema.VOCABULARY)) {
      rules.judgeTerm(row, terms);
      rules.judgeCover(row);
    }
    rules.judgeAlike(terms);
    rules.judgeDangerWords(terms);
  }

  /** The words of a folder in which nothing is wrong. */
  public static FieldWords words(Tables tables) {
    Map<String, String> covers = new LinkedHashMap<>();
    tables.rows(FolderSchema.VOCABULARY).forEach(row -> covers.put(row.text("term"), row.text("cover")));
    return new FieldWords(covers, danger(tables));
  }

  /** The program's list, the folder's own words, and the names of parties and hosts: whole, without and inside brackets, and longer ids. */
  private static DangerList danger(Tables tables) {
    List<String> words = new ArrayList<>(DangerList.listDefaults());
    tables.rows(FolderSchema.DANGER_WORDS).forEach(row -> words.add(row.text("word")));
    Stream.of(FolderSchema.PARTIES, FolderSchema.HOSTS)
        .flatMap(table -> tables.rows(table).stream())
        .forEach(
            row -> {
              Stream.of(row.text("name_en"), row.text("name_ar")).flatMap(name -> Stream.of(name.split("[()/]"))).forEach(words::add);
              if (row.text("id").length() >= SHORTEST_ID) {
                words.add(row.text("id"));
              }
            });
    return new DangerList(words.stream().map(String::strip).filter(word -> word.length() > 1).toList());
  }

  private void judgeTerm(Row row, Map<String, Row> terms) {
    String term = row.text("term");
    if (term.isEmpty()) {
      return;
    }
    Row first = terms.putIfAbsent(term, row);
    if (first != null) {
      said.error(row, "term", "stands on line " + first.line() + " already", "Maybe one of the two is for another thing.");
    }
    int colon = term.indexOf(':');
    if (colon < 0) {
      if (Term.find(term).isEmpty()) {
        said.error(row, "term", "is no word that has a cover", NearestName.find(term, Term.listWords()).map(word -> "Maybe \"" + word + "\".").orElse("Maybe place:" + term + "."));
      }
      return;
    }
    String kind = term.substring(0, colon);
    if (!FieldWords.KINDS.contains(kind)) {
      said.error(row, "term", "is of a kind that has no cover", NearestName.maybe(kind, FieldWords.KINDS));
    } else if (!ids(kind).contains(term.substring(colon + 1))) {
      String file = FolderSchema.getTable(table(kind)).file();
      said.error(row, "term", "is not in " + file, NearestName.maybe(term.substring(colon + 1), ids(kind)));
    }
  }

  private static String table(String kind) {
    return kind + "s";
  }

  private Set<String> ids(String kind) {
    return tables.listIds(table(kind));
  }

  private void judgeCover(Row row) {
    String cover = row.text("cover");
    if (cover.isEmpty()) {
      return;
    }
    if (cover.length() > LONGEST_COVER) {
      said.error(row, "cover", "is longer than " + LONGEST_COVER + " characters", "Maybe a word or two.");
    } else if (cover.codePoints().noneMatch(Character::isLetterOrDigit) || cover.codePoints().anyMatch(c -> Character.isISOControl(c))) {
      said.error(row, "cover", "is no word that can be read out", "Maybe something like \"Mill\".");
    }
    Optional<String> found = danger.find(cover);
    found.ifPresent(word -> said.error(row, "cover", "holds \"" + word + "\", a word of the danger list", "Maybe something that nobody would ask about, such as \"Mill\"."));
  }

  /** Two places of one name would send a driver to the wrong one. */
  private void judgeAlike(Map<String, Row> terms) {
    Map<String, Row> seen = new HashMap<>();
    terms.forEach(
        (term, row) -> {
          String kind = term.contains(":") ? term.substring(0, term.indexOf(':')) : "";
          String cover = row.text("cover");
          Row other = seen.putIfAbsent(kind + ":" + cover, row);
          if (other != null) {
            said.error(row, "cover", "is the cover of " + other.text("term") + " too", "Maybe add a number.");
          } else if (FieldWords.KINDS.contains(kind) && isOther(kind, term.substring(kind.length() + 1), cover)) {
            said.error(row, "cover", "is what another " + kind + " is called", "Maybe another word.");
          }
        });
  }

  /** Whether another thing of that kind has this id or name. */
  private boolean isOther(String kind, String id, String cover) {
    return tables.rows(FolderSchema.getTable(table(kind))).stream()
        .filter(row -> !row.text("id").equals(id))
        .flatMap(row -> Stream.of("id", "name_en", "name_ar").filter(column -> row.table().indexOf(column) >= 0).map(row::text))
        .anyMatch(name -> name.equalsIgnoreCase(cover));
  }

  private void judgeDangerWords(Map<String, Row> terms) {
    for (Row row : tables.rows(FolderSchema.DANGER_WORDS)) {
      DangerList one = new DangerList(List.of(row.text("word")));
      if (!row.text("word").isEmpty() && one.listEntries().isEmpty()) {
        said.error(row, "word", "holds no letter and no digit", "Maybe a word is missing beside the *.");
      }
      for (Term term : Term.values()) {
        boolean own = !terms.containsKey(term.word()) && one.find(term.cover()).isPresent();
        if (own) {
          String maybe = "Maybe give " + term.word() + " another cover in vocabulary.csv.";
          said.error(row, "word", "would forbid \"" + term.cover() + "\", which stands for " + term.word() + " in files for the field", maybe);
        }
      }
    }
  }
}
