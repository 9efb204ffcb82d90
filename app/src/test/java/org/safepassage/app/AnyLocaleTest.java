package org.safepassage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safepassage.app.Terminal.Answer;

/** Whatever the machine's language and zone, every command says and writes the same, with the digits 0 to 9. */
class AnyLocaleTest {
  private static final List<String[]> COMMANDS =
      List.of(
          words("new", "fresh"),
          words("generate", "--people", "120", "--seed", "3", "generated"),
          words("validate", "fresh"),
          words("validate", "bus"),
          words("situation", "bus"),
          words("plan", "bus", "--out", "plan"),
          words("plan", "bus", "--out", "less", "--without", "gate", "--relax", "FLEET"),
          words("check", "bus", "plan/plan.json"),
          words("check", "bus", "less/plan.json"),
          words("plan", "bus", "--steps", "0"),
          words("plan", "bus", "--relax", "CALLING_TIME"),
          words("situation", "bus", "--as-of", "1.5.2030"),
          words("reference", "--plan"),
          words("plan", "--help"));

  @TempDir Path dir;
  private Locale locale;
  private TimeZone zone;

  @BeforeEach
  void remember() {
    locale = Locale.getDefault();
    zone = TimeZone.getDefault();
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({"ar-SY, Asia/Damascus", "ar-EG-u-nu-arab, Africa/Cairo", "de-DE, Europe/Berlin", "tr-TR, Europe/Istanbul", "hi-IN-u-nu-deva, Asia/Kolkata"})
  void everyCommandSaysAndWritesTheSame(String language, String place) throws Exception {
    Map<String, String> here = everythingSaidAndWritten("here");
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));

    Map<String, String> there = everythingSaidAndWritten("there");

    assertThat(there).containsExactlyEntriesOf(here);
    assertThat(String.join("", there.values())).doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
  }

  private Map<String, String> everythingSaidAndWritten(String folder) throws Exception {
    Terminal terminal = new Terminal(Files.createDirectories(dir.resolve(folder)));
    terminal.copyExample("one-bus", "bus");
    Map<String, String> all = new LinkedHashMap<>();
    for (String[] command : COMMANDS) {
      Answer answer = terminal.type(command);
      all.put(String.join(" ", command), answer.code() + "\n" + answer.out() + withoutProgress(answer.err()));
    }
    for (String file : terminal.everything().keySet()) {
      if (Files.isRegularFile(terminal.dir().resolve(file))) {
        all.put(file, new String(Files.readAllBytes(terminal.dir().resolve(file)), file.endsWith(".xlsx") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  private static String withoutProgress(String said) {
    return said.lines().filter(line -> !Terminal.isProgress(line)).collect(Collectors.joining("\n"));
  }

  private static String[] words(String... words) {
    return words;
  }
}
