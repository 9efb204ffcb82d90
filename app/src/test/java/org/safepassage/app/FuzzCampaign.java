package org.safepassage.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.safepassage.app.FuzzTrial.Kind;
import org.safepassage.app.Terminal.Answer;

/**
 * Mutations of one-bus from one seed, tried in this process. Each ends in a clear error, with nothing written, or in a plan that the
 * checker passes when it is read back from disk; whatever else happens is a finding.
 *
 * <p>It minds what it has seen: what a trial says, with values left out, and its exit code. A trial that says something new is kept, and
 * half of the trials that follow start from one that was kept instead of from the example, more often from one that was read and not
 * refused at the door. Same seed, same trials.
 */
final class FuzzCampaign {
  private static final int MOST_KEPT = 600;
  private static final int MOST_MUTATIONS = 3;
  private static final Set<Integer> DOCUMENTED = Set.of(0, 1, 2, 3, 4);
  private static final Pattern INSIDES = Pattern.compile("internal error|could not be understood \\(|Exception|java\\.|\\n\\s+at |StackOverflow|(?<![\"'\\w])null(?![\"'\\w])");
  private static final Pattern VALUE = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S*[0-9/_:-]\\S*");

  private static final String STEPS = "10";

  private static final List<String> REPLANNING =
      List.of("replan", "bus", "--from", "plan/plan.json", "--as-of", "2030-05-01T18:30Z", "--out", "out", "--steps", STEPS);

  private static final List<List<String>> COMMAND_LINES =
      List.of(
          List.of("plan", "bus", "--out", "out", "--steps", STEPS),
          List.of("plan", "bus", "--as-of", "2030-05-01T12:00Z", "--without", "gate", "--steps", STEPS),
          List.of("plan", "bus", "--relax", "fleet", "--seed", "3", "--threads", "1", "--steps", STEPS),
          List.of("check", "bus", "plan/plan.json"),
          REPLANNING,
          List.of("explain", "bus", "plan/plan.json", "H01"),
          List.of("shares", "bus", "plan/plan.json"),
          List.of("place", "bus", "--out", "out"),
          List.of("place", "bus", "--plan", "plan/plan.json", "--locks", "locks.csv", "--out", "out"),
          List.of("situation", "bus", "--as-of", "2030-05-01T12:00Z"),
          List.of("validate", "bus"),
          List.of("new", "mine"),
          List.of("generate", "--people", "60", "--seed", "1", "made"),
          List.of("reference", "--plan"),
          List.of("demo", "out", "--steps", STEPS),
          List.of("help", "plan"));

  private static final List<List<String>> PLACING =
      List.of(
          List.of("place", "bus", "--locks", "locks.csv", "--out", "out"),
          List.of("place", "bus", "--plan", "plan/plan.json", "--locks", "locks.csv", "--out", "out"));

  private static final byte[] LOCKS = "household,host,act\nH01,host-a,lock\nH02,host-a,exclude\n".getBytes(StandardCharsets.UTF_8);

  private final long seed;
  private final Path room;
  private final Terminal terminal;
  private final FuzzTrial example;
  private final Random random;
  private final List<FuzzTrial> kept = new ArrayList<>();

  /** Those of the kept that got past reading. */
  private final List<FuzzTrial> read = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<String> findings = new ArrayList<>();
  private final Map<String, Integer> endings = new TreeMap<>();
  private long slowestMillis;
  private String slowest = "";

  /**
   * @param room an empty folder; everything happens inside it
   */
  FuzzCampaign(long seed, Path room) throws IOException {
    this.seed = seed;
    this.room = room;
    this.random = new Random(seed);
    Path clone = Files.createDirectories(room.resolve("clone/examples"));
    copyExample(clone.resolve("southwest-syria-2018"));
    this.terminal = new Terminal(Files.createDirectories(room.resolve("a/b/c/here")), room.resolve("clone"));
    this.example = example();
  }

  /** The small example under the name of the large one, so that even {@code demo} is quick. */
  private static void copyExample(Path target) throws IOException {
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(Terminal.HOME.resolve("examples/one-bus"))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  /** One-bus with a drawn area, and its plan. */
  private FuzzTrial example() throws IOException {
    Map<String, byte[]> folder = new TreeMap<>();
    try (Stream<Path> files = Files.list(Terminal.HOME.resolve("examples/one-bus"))) {
      for (Path file : files.filter(file -> !file.toString().endsWith(".md")).toList()) {
        folder.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    folder.put(
        "areas.geojson",
        """
        { "type": "FeatureCollection", "features": [
          { "type": "Feature", "properties": { "id": "east", "name": "East" },
            "geometry": { "type": "Polygon", "coordinates": [
              [[-40.0, 35.0], [-39.9, 35.0], [-39.9, 35.1], [-40.0, 35.1], [-40.0, 35.0]] ] } } ] }
        """
            .getBytes(StandardCharsets.UTF_8));
    lay(new FuzzTrial(Kind.FOLDER, folder, new byte[0], LOCKS, List.of(), List.of()));
    Answer planned = terminal.type("plan", "bus", "--out", "plan", "--steps", STEPS);
    if (planned.code() != 0) {
      throw new IllegalStateException(planned.err());
    }
    return new FuzzTrial(Kind.FOLDER, folder, Files.readAllBytes(terminal.dir().resolve("plan/plan.json")), LOCKS, COMMAND_LINES.getFirst(), List.of());
  }

  /** Tries so many mutations more. */
  FuzzCampaign run(int mutations) throws IOException {
    for (int i = 0; i < mutations; i++) {
      FuzzTrial trial = next();
      long began = System.nanoTime();
      attempt(i, trial);
      long millis = (System.nanoTime() - began) / 1_000_000;
      if (millis >= slowestMillis) {
        slowestMillis = millis;
        slowest = millis + " ms: trial " + i + " " + trial.kind() + " " + trial.trail();
      }
    }
    return this;
  }

  private FuzzTrial next() {
    List<FuzzTrial> old = random.nextInt(3) == 0 ? kept : read;
    FuzzTrial from = !old.isEmpty() && random.nextBoolean() ? FuzzValues.pick(old, random) : fresh();
    FuzzTrial trial = from;
    do {
      trial = mutated(from);
    } while (leavesTheRoom(trial.words()));
    return trial;
  }

  private FuzzTrial fresh() {
    int kind = random.nextInt(11);
    return switch (kind) {
      case 0, 1, 2, 3 -> example;
      case 4, 5 -> new FuzzTrial(Kind.PLAN, example.folder(), example.plan(), LOCKS, List.of("check", "bus", "plan/plan.json"), List.of());
      case 6 -> new FuzzTrial(Kind.PLAN, example.folder(), example.plan(), LOCKS, REPLANNING, List.of());
      case 7 -> new FuzzTrial(Kind.PLAN_ELSEWHERE, example.folder(), example.plan(), LOCKS, List.of("check", "bus", "plan/plan.json", "--anyway"), List.of());
      case 8 -> new FuzzTrial(Kind.LOCKS, example.folder(), example.plan(), LOCKS, PLACING.get(random.nextInt(PLACING.size())), List.of());
      default -> new FuzzTrial(Kind.WORDS, example.folder(), example.plan(), LOCKS, FuzzValues.pick(COMMAND_LINES, random), List.of());
    };
  }

  private FuzzTrial mutated(FuzzTrial from) {
    List<String> trail = new ArrayList<>(from.trail());
    Map<String, byte[]> folder = from.folder();
    byte[] plan = from.plan();
    byte[] locks = from.locks();
    List<String> words = from.words();
    for (int i = 0; i <= random.nextInt(MOST_MUTATIONS); i++) {
      switch (from.kind()) {
        case FOLDER, PLAN_ELSEWHERE -> folder = new FolderMutations(random).mutate(folder, trail);
        case PLAN -> plan = new PlanMutations(random).mutate(plan, trail);
        case LOCKS -> locks = new FolderMutations(random).table("locks.csv", locks, trail);
        case WORDS -> words = new WordMutations(random).mutate(words, trail);
      }
    }
    return new FuzzTrial(from.kind(), folder, plan, locks, from.kind() == Kind.WORDS ? inTime(words) : words, trail);
  }

  /** Nothing is asked to take long: steps are few and always given, seconds are left out. */
  private static List<String> inTime(List<String> words) {
    List<String> quick = new ArrayList<>();
    for (String word : words) {
      boolean many = !quick.isEmpty() && quick.getLast().equals("--steps") && word.matches("\\+?[0-9]{3,}");
      quick.add(many ? STEPS : word.replaceAll("--seconds", "--second").replaceAll("(--steps=)[0-9]{3,}", "$1" + STEPS));
    }
    boolean plans = quick.contains("plan") || quick.contains("replan") || quick.contains("demo");
    if (plans && quick.stream().noneMatch(word -> word.startsWith("--steps"))) {
      quick.addAll(List.of("--steps", STEPS));
    }
    return quick;
  }

  /** Whether a word, or what follows its =, is a path outside of the room. */
  private boolean leavesTheRoom(List<String> words) {
    for (String word : words) {
      for (String path : List.of(word, word.substring(word.indexOf('=') + 1))) {
        try {
          if (!terminal.dir().resolve(path).normalize().startsWith(room)) {
            return true;
          }
        } catch (InvalidPathException noPath) {
          continue;
        }
      }
    }
    return false;
  }

  private void attempt(int number, FuzzTrial trial) throws IOException {
    lay(trial);
    Map<String, Long> before = listing();
    Answer answer = terminal.type(trial.words().toArray(String[]::new));
    Set<String> said = said(trial, answer);
    Optional<String> wrong = findWrong(answer, before);
    if (wrong.isEmpty() && answer.code() == 0 && trial.kind() == Kind.FOLDER) {
      Answer again = terminal.type("check", "bus", "out/plan.json");
      wrong = again.code() == 0 ? Optional.empty() : Optional.of("its plan is refused when read back: " + again.out() + again.err());
    }
    wrong.ifPresent(what -> findings.add("seed " + seed + " trial " + number + " " + trial.kind() + " " + trial.words() + " " + trial.trail() + "\n" + what));
    boolean judged = answer.code() == 0 || (answer.code() == 1 && !answer.err().contains("cannot be read"));
    endings.merge(trial.kind() + " " + answer.code() + (answer.code() == 1 && judged ? " judged" : ""), 1, Integer::sum);
    if (seen.addAll(said) && kept.size() < MOST_KEPT) {
      kept.add(trial);
      if (judged) {
        read.add(trial);
      }
    }
  }

  /** Puts the trial's folder and plan in place, and nothing else. */
  private void lay(FuzzTrial trial) throws IOException {
    try (Stream<Path> old = Files.walk(room.resolve("a"))) {
      for (Path path : old.sorted(java.util.Comparator.reverseOrder()).toList()) {
        if (!terminal.dir().startsWith(path)) {
          Files.delete(path);
        }
      }
    }
    Path bus = Files.createDirectories(terminal.dir().resolve("bus"));
    for (Map.Entry<String, byte[]> file : trial.folder().entrySet()) {
      Files.write(bus.resolve(file.getKey()), file.getValue());
    }
    Files.createDirectories(terminal.dir().resolve("plan"));
    Files.write(terminal.dir().resolve("plan/plan.json"), trial.plan());
    Files.write(terminal.dir().resolve("locks.csv"), trial.locks());
  }

  private static Optional<String> inside(Answer answer) {
    var found = INSIDES.matcher(answer.err());
    return found.find() ? Optional.of("says \"" + found.group().strip() + "\": " + answer.err()) : Optional.empty();
  }

  private Optional<String> findWrong(Answer answer, Map<String, Long> before) throws IOException {
    if (!DOCUMENTED.contains(answer.code())) {
      return Optional.of("ends with " + answer.code() + ": " + answer.err());
    }
    Optional<String> inside = inside(answer);
    if (inside.isPresent()) {
      return inside;
    }
    Map<String, Long> after = listing();
    if (answer.code() != 0) {
      boolean sentence = answer.err().strip().matches("(?s).*[a-z]{3,} .*[a-z].*");
      return !sentence
          ? Optional.of("ends with " + answer.code() + " and says only: " + answer.err())
          : after.equals(before) ? Optional.empty() : Optional.of("ends with " + answer.code() + " and leaves something behind: " + after.keySet());
    }
    return after.keySet().stream().filter(name -> name.contains("/.plan-") || name.contains("/.old-") || name.contains("/.new-")).findFirst().map(name -> "leaves " + name + " behind");
  }

  /** Everything below the room's upper folder with its size. */
  private Map<String, Long> listing() throws IOException {
    Map<String, Long> files = new LinkedHashMap<>();
    try (Stream<Path> paths = Files.walk(room.resolve("a"))) {
      for (Path path : paths.sorted().toList()) {
        files.put(room.relativize(path).toString(), Files.isRegularFile(path) ? Files.size(path) : -1L);
      }
    }
    return files;
  }

  /** What a trial says, without its values: what it reaches in the program. */
  private static Set<String> said(FuzzTrial trial, Answer answer) {
    Set<String> said = new HashSet<>();
    said.add(trial.kind() + " " + answer.code());
    Stream.concat(answer.err().lines(), answer.out().lines())
        .filter(line -> !Terminal.isProgress(line))
        .limit(200)
        .map(line -> VALUE.matcher(line).replaceAll("#").replaceAll("[0-9]+", "#").replaceAll("\\s+", " "))
        .forEach(line -> said.add(trial.kind() + " " + line.substring(0, Math.min(line.length(), 160))));
    return said;
  }

  List<String> findings() {
    return findings;
  }

  Map<String, Integer> endings() {
    return endings;
  }

  int sayings() {
    return seen.size();
  }

  /** The slowest trial, for a long run to be looked at; no test asserts it. */
  String slowest() {
    return slowest;
  }
}
