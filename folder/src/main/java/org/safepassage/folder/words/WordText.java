package org.safepassage.folder.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as words that can be compared: letters or digits in a row, in one case and one form. */
final class WordText {
  /** What Arabic writes together with the word that follows: and, so, in, to, like, and the article. */
  private static final List<String> TOGETHER = List.of("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل", "ك");

  private static final Pattern DROPPED = Pattern.compile("[\\p{M}\\p{Cf}\u0640]");

  private WordText() {}

  static List<String> listWords(String text) {
    String plain = plain(text);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean digits = false;
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      boolean digit = Character.isDigit(c);
      boolean part = digit || Character.isLetter(c);
      if (!word.isEmpty() && (!part || digit != digits)) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (part) {
        word.appendCodePoint(c);
        digits = digit;
      }
      i += Character.charCount(c);
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** An Arabic word without what may be written together with it; at least two letters are left. */
  static List<String> listBare(String word) {
    if (word.isEmpty() || Character.UnicodeScript.of(word.codePointAt(0)) != Character.UnicodeScript.ARABIC) {
      return List.of();
    }
    return TOGETHER.stream().filter(first -> word.startsWith(first) && word.length() >= first.length() + 2).map(first -> word.substring(first.length())).toList();
  }

  /** Compatibility forms taken apart, marks and the Arabic stretch dropped, small letters, one form of alef, ya and ta marbuta. */
  private static String plain(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String apart = DROPPED.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return apart.toLowerCase(Locale.ROOT).replace('\u0671', '\u0627').replace('\u0649', '\u064A').replace('\u06CC', '\u064A').replace('\u0629', '\u0647').replace('\u06A9', '\u0643');
  }
}
