package org.safepassage.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The walls of the house as rules, for any root package: the product's, and that of the deliberately broken fixture on which
 * the rules themselves are tested.
 */
final class HouseRules {
  /** Which other rooms each room may import. */
  static final Map<String, List<String>> MAY_IMPORT = new LinkedHashMap<>();

  static {
    MAY_IMPORT.put("operation", List.of());
    MAY_IMPORT.put("outlook", List.of("operation"));
    MAY_IMPORT.put("check", List.of("operation", "outlook"));
    MAY_IMPORT.put("solve", List.of());
    MAY_IMPORT.put("plan", List.of("operation", "outlook", "check", "solve"));
    MAY_IMPORT.put("folder", List.of("operation"));
    MAY_IMPORT.put("publish", List.of("operation", "outlook", "check", "solve", "plan", "folder"));
  }

  private static final List<String> PURE = List.of("operation", "outlook", "check", "solve", "plan", "folder.generate");
  private static final Set<String> BANNED_WORDS = Set.of("util", "utils", "common", "helper", "helpers", "manager", "impl", "old");
  private static final Set<String> HUMANITARIAN =
      Set.of(
          "household", "family", "people", "person", "member", "child", "refugee", "evacuation", "evacuee", "gate", "crossing",
          "camp", "host", "pledge", "place", "road", "bus", "party", "report", "consent", "notice", "border", "vehicle", "fleet");

  private final String root;

  HouseRules(String root) {
    this.root = root;
  }

  /** Every rule by the claim that it makes. */
  Map<String, ArchRule> byClaim() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    MAY_IMPORT.forEach((room, others) -> rules.put(room + " imports only " + others, importsOnly(room, others)));
    rules.put("no package cycles", slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true));
    rules.put("movement does not see placement", never(".plan.movement", ".plan.placement"));
    rules.put("placement does not see movement", never(".plan.placement", ".plan.movement"));
    rules.put("the checker knows no solver", checkerKnowsNoSolver());
    rules.put("pure rooms touch no file, socket or thread", pureRoomsStayInside());
    rules.put("pure rooms read no clock, chance, default or environment", pureRoomsAskNobody());
    rules.put("pure rooms know no library of the edge", pureRoomsKnowNoEdgeLibrary());
    rules.put("nothing is called util, common, helper, manager, impl", saysNo("banned words", BANNED_WORDS, ""));
    rules.put("solve has no humanitarian word", saysNo("humanitarian words", HUMANITARIAN, ".solve"));
    rules.put("only app has a main", onlyAppHasMain());
    return rules;
  }

  private String inside(String room) {
    return root + "." + room + "..";
  }

  private ArchRule importsOnly(String room, List<String> others) {
    DescribedPredicate<JavaClass> foreignRoom =
        describe(
            "in a room that " + room + " may not import",
            type ->
                type.getPackageName().startsWith(root + ".")
                    && Stream.concat(Stream.of(room), others.stream()).noneMatch(allowed -> isIn(type, root + "." + allowed)));
    return noClasses().that().resideInAPackage(inside(room)).should().dependOnClassesThat(foreignRoom).allowEmptyShould(true);
  }

  private static boolean isIn(JavaClass type, String packageName) {
    return type.getPackageName().equals(packageName) || type.getPackageName().startsWith(packageName + ".");
  }

  private ArchRule never(String from, String to) {
    return noClasses()
        .that()
        .resideInAPackage(root + from + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + to + "..")
        .allowEmptyShould(true);
  }

  private ArchRule checkerKnowsNoSolver() {
    return noClasses()
        .that()
        .resideInAPackage(inside("check"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inside("solve"), inside("plan"), "com.google.ortools..");
  }

  private String[] pureRooms() {
    return PURE.stream().map(this::inside).toArray(String[]::new);
  }

  private ArchRule pureRoomsStayInside() {
    DescribedPredicate<JavaClass> outside =
        describe(
            "a file, socket or process",
            type ->
                Stream.of("java.nio.file", "java.nio.channels", "java.net", "java.sql").anyMatch(name -> isIn(type, name))
                    || (isIn(type, "java.io") && !type.getSimpleName().equals("Serializable"))
                    || Set.of("java.lang.Process", "java.lang.ProcessBuilder", "java.lang.Runtime").contains(type.getName()));
    return noClasses().that().resideInAnyPackage(pureRooms()).should().dependOnClassesThat(outside);
  }

  private ArchRule pureRoomsAskNobody() {
    DescribedPredicate<JavaAccess<?>> forbidden = describe("something that differs between runs or machines", HouseRules::differsBetweenRuns);
    return noClasses().that().resideInAnyPackage(pureRooms()).should().accessTargetWhere(forbidden);
  }

  private static boolean differsBetweenRuns(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    boolean noArgument =
        access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().isEmpty();
    boolean localeGiven =
        access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().stream().anyMatch(type -> type.getName().equals("java.util.Locale"));
    return switch (owner) {
      case "java.lang.System" -> !name.equals("arraycopy");
      case "java.util.Random" -> name.equals("<init>") && noArgument;
      case "java.lang.Math", "java.lang.StrictMath" -> name.equals("random");
      case "java.util.UUID" -> name.equals("randomUUID");
      case "java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom" -> true;
      case "java.util.Locale" -> name.equals("getDefault");
      case "java.time.ZoneId", "java.time.Clock" -> name.startsWith("system");
      case "java.util.TimeZone" -> name.equals("getDefault");
      case "java.lang.String" ->
          name.equals("formatted")
              || (name.equals("format") && !localeGiven)
              || ((name.equals("toLowerCase") || name.equals("toUpperCase")) && noArgument);
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }

  private ArchRule pureRoomsKnowNoEdgeLibrary() {
    return noClasses()
        .that()
        .resideInAnyPackage(pureRooms())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "de.siegmar..", "org.snakeyaml..", "org.locationtech..", "picocli..");
  }

  private ArchRule onlyAppHasMain() {
    ArchCondition<JavaClass> haveNoMain =
        new ArchCondition<>("have no main method") {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            type.getMethods().stream()
                .filter(method -> method.getName().equals("main"))
                .forEach(method -> events.add(SimpleConditionEvent.violated(type, method.getFullName() + " is a main")));
          }
        };
    return classes().that().resideOutsideOfPackage(inside("app")).should(haveNoMain);
  }

  /** No class, package, method or field below {@code room} has one of these words in its name. */
  private ArchRule saysNo(String what, Set<String> words, String room) {
    ArchCondition<JavaClass> condition =
        new ArchCondition<>("say no " + what) {
          @Override
          public void check(JavaClass type, ConditionEvents events) {
            String own = type.getPackageName().substring(Math.min(root.length(), type.getPackageName().length()));
            Stream<String> names =
                Stream.concat(
                    Stream.of(own, type.getSimpleName()), type.getMembers().stream().map(JavaMember::getName));
            names
                .filter(name -> listWords(name).anyMatch(words::contains))
                .forEach(name -> events.add(SimpleConditionEvent.violated(type, type.getName() + " says '" + name + "'")));
          }
        };
    return classes().that().resideInAPackage(root + room + "..").should(condition).allowEmptyShould(true);
  }

  private static Stream<String> listWords(String name) {
    return Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|[._$<>]")).map(word -> singular(word.toLowerCase(Locale.ROOT)));
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && !word.equals("bus") ? word.substring(0, word.length() - 1) : word;
  }
}
