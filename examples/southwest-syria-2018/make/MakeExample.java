import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the generated files of the example (places, roads, households, members, reports) from the hand-kept inputs beside
 * it. Same inputs and seed, same bytes. Run: {@code java MakeExample.java DIR}; DIR receives the files.
 *
 * <p>Everything that is no row of an input is an assumption; SOURCES.md explains each constant.
 */
class MakeExample {

  // ---- the knobs -------------------------------------------------------------------------------------------------
  /** Seed of the made-up roster. */
  static final long SEED = 20180721;

  /** People on the roster: "about 1,000". */
  static final int PEOPLE = 1000;

  static final double KM_PER_STRAIGHT_KM = 1.34;
  static final double SPEED_KMH = 35;

  /** Some 160,000 displaced people camp near the fence. */
  static final double CROWDED_SPEED_KMH = 20;

  static final double CROWDED_WITHIN_KM = 6;
  static final double DANGEROUS_WITHIN_KM = 4;

  /** The government's pace: 23 km in the offensive's first four days (Busra al-Harir to al-Musayfirah). */
  static final double GOVERNMENT_KM_PER_DAY = 6;

  /** A line that has not moved since June: as if this much farther away. */
  static final double STILL_LINE_EXTRA_KM = 12;

  /** The Islamic State's pace, and the moment from which it moves (Hayt). */
  static final double ISLAMIC_STATE_KM_PER_DAY = 1.5;

  static final Instant ISLAMIC_STATE_MOVES = Instant.parse("2018-07-12T00:00:00Z");
  static final double SHORTEST_LIKELY_HOURS = 6;
  static final double EARLIEST_SHARE = 0.5;
  static final double LATEST_SHARE = 2.5;

  /** When the planner estimates losses anew. */
  static final List<String> ESTIMATES =
      List.of(
          "2018-06-28T18:00Z", "2018-07-03T18:00Z", "2018-07-08T18:00Z", "2018-07-12T12:00Z", "2018-07-14T18:00Z",
          "2018-07-15T18:00Z", "2018-07-18T12:00Z", "2018-07-20T06:00Z", "2018-07-21T06:00Z");

  /** Limits: max persons, longest wait, unnoticed persons, unnoticed minutes. */
  static final String LIMITS_SETTLEMENT = ",,50,60";

  static final String LIMITS_COLLECTION = "150,360,90,180";
  static final String LIMITS_FENCE = "150,240,60,45";

  static final double SHARE_OWN_CAR = 0.15;
  static final double SHARE_NO_CONTACT = 0.03;
  static final double SHARE_MESSENGER = 0.12;
  static final double SHARE_CONSENT_GIVEN = 0.80;
  static final double SHARE_CONSENT_DECLINED = 0.04;
  static final int HOUSEHOLDS_APART = 8;
  static final int HOUSEHOLDS_DISPLACED = 20;
  static final int PAIRS_TOGETHER = 5;
  static final int HOUSEHOLDS_PALESTINIAN = 4;

  /** Where the households are, in households, before scaling: none of this is in any source. */
  static final String HOMES =
      """
      daraa 4 tafas 4 muzayrib 3 inkhil 4 kafr-shams 3
      at-tayhah 4 al-mal 3 simlin 4 mamtinah 3 naba-al-sakher 5 um-awsaj 3 umm-batinah 6 rasm-al-kharrar 2 rasm-al-sayd 3
      zimrin 3 jasim 12 aqrabah 4 majduliyah 3 kafr-nasej 3 jisr-al-ashari 2 al-ajami 2 tirah 3
      nawa 22 harra 5 al-nimr 3 al-alamiyah 3 al-shaykh-saad 4 qarqas 3 nasiriyah 4 suysah 6 ayn-al-tinah 3 al-hajah 3
      kudnaa 5 al-dwayah 3 beer-ajam 5 bariqa 6 al-ruwayhinah 6 qahtaniyah 6 quneitra 6 samadaniyah-west 4 al-hamidiyah 4
      al-rawadi 3 jubata-al-khashab 6 turnajah 3 ufaniya 4 al-huriyah 3 al-rafid 7 al-ishshah 4 al-muallaqah 4
      sayda-al-golan 3 bakkar-al-sharqi 3 zayzun 3 at-tayr 2 barqah 2
      """;

  static final List<String> EASTERN_HOMES =
      List.of("busra-al-harir", "al-hirak", "nahtah", "al-karak", "saida", "al-musayfirah", "al-jizah", "bosra");

  // ---- shapes ----------------------------------------------------------------------------------------------------
  record Place(String id, String nameEn, String nameAr, String kind, double lat, double lon, String control) {
    boolean isHostileInJune() {
      return control.equals("gov") || control.equals("is") || control.equals("hts");
    }
  }

  record Road(Place from, Place to, double km) {}

  record Report(
      String id, String observed, String received, String source, String grade, String subject, String claim, String value,
      String text) {}

  record Person(String role, String age, String sex, String needs, String languages, String ties, String place, boolean stays) {
    Person at(String elsewhere) {
      return new Person(role, age, sex, needs, languages, ties, elsewhere, stays);
    }

    Person staying() {
      return new Person(role, age, sex, needs, languages, ties, place, true);
    }
  }

  static final class Family {
    String home;
    List<Person> people = new ArrayList<>();
    String nationality = "syrian";
    String contact = "phone";
    int reach;
    int getReady;
    int carSeats;
    double walkKm;
    String together = "";
    String refusesCrossings = "";
    String refusesHosts = "";
    String note = "";
    String guardian = "";
  }

  final Path inputs;
  final Random random = new Random(SEED);
  final Map<String, Place> places = new LinkedHashMap<>();
  final List<Road> roads = new ArrayList<>();
  final List<Report> reports = new ArrayList<>();
  List<Family> families = new ArrayList<>();

  MakeExample(Path inputs) {
    this.inputs = inputs;
  }

  public static void main(String[] arguments) throws IOException {
    Path source = Path.of(System.getProperty("jdk.launcher.sourcefile", "MakeExample.java")).toAbsolutePath();
    Path target = Path.of(arguments.length > 0 ? arguments[0] : ".");
    Files.createDirectories(target);
    new MakeExample(source.getParent()).make(target);
  }

  void make(Path target) throws IOException {
    readPlaces();
    makeRoads();
    makeFamilies();
    makeReports();
    write(target.resolve("places.csv"), placeLines());
    write(target.resolve("roads.csv"), roadLines());
    write(target.resolve("households.csv"), householdLines());
    write(target.resolve("members.csv"), memberLines());
    write(target.resolve("reports.csv"), reportLines());
  }

  // ---- places and roads ------------------------------------------------------------------------------------------
  void readPlaces() {
    for (String file : List.of("places.csv", "places_by_hand.csv")) {
      for (Map<String, String> row : read(file)) {
        Place place =
            new Place(
                row.get("id"), row.get("name_en"), row.get("name_ar"), row.get("kind"),
                Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")), row.get("control_june_2018"));
        places.put(place.id(), place);
      }
    }
  }

  boolean isInside(Place place) {
    return !place.control().equals("israel") && !place.control().equals("jordan");
  }

  /** The Gabriel graph: two places are neighbours if no third lies in the circle between them. */
  void makeRoads() {
    List<Place> inside = places.values().stream().filter(this::isInside).toList();
    for (int i = 0; i < inside.size(); i++) {
      for (int j = i + 1; j < inside.size(); j++) {
        if (areNeighbours(inside, inside.get(i), inside.get(j))) {
          roads.add(new Road(inside.get(i), inside.get(j), roadKm(inside.get(i), inside.get(j))));
        }
      }
    }
    Place far = places.get("golan-far");
    Place west = places.get("jordan-river-west");
    roads.add(new Road(far, west, roadKm(far, west)));
  }

  boolean areNeighbours(List<Place> all, Place a, Place b) {
    double square = squareKm(a, b);
    return all.stream().noneMatch(c -> c != a && c != b && squareKm(a, c) + squareKm(b, c) < square);
  }

  static double squareKm(Place a, Place b) {
    double north = (a.lat() - b.lat()) * 111.2;
    double east = (a.lon() - b.lon()) * 111.2 * StrictMath.cos(StrictMath.toRadians(32.9));
    return north * north + east * east;
  }

  static double straightKm(Place a, Place b) {
    return StrictMath.sqrt(squareKm(a, b));
  }

  static double roadKm(Place a, Place b) {
    return Math.max(0.3, Math.round(straightKm(a, b) * KM_PER_STRAIGHT_KM * 10) / 10.0);
  }

  List<String> placeLines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "id,name_en,name_ar,kind,lat,lon,max_persons,max_wait_minutes,unnoticed_persons,unnoticed_minutes,fuel,note");
    for (Place place : places.values()) {
      String limits =
          switch (place.kind()) {
            case "settlement" -> LIMITS_SETTLEMENT;
            case "assembly_point" -> LIMITS_COLLECTION;
            case "gate" -> isInside(place) ? LIMITS_FENCE : ",,,";
            default -> ",,,";
          };
      boolean fuel = Set.of("nawa", "al-alamiyah", "al-rafid", "golan-far").contains(place.id());
      lines.add(
          String.format(
              Locale.ROOT, "%s,%s,%s,%s,%.4f,%.4f,%s,%s,%s", place.id(), place.nameEn(), place.nameAr(), place.kind(),
              place.lat(), place.lon(), limits, fuel ? "yes" : "no", ""));
    }
    return lines;
  }

  List<String> roadLines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "id,from,to,km,speed_kmh,vehicles_per_hour,danger_per_minute,checkpoint_holder,checkpoint_minutes_per_vehicle,"
            + "checkpoint_minutes_per_person,checkpoint_bars,note");
    int number = 0;
    for (Road road : roads) {
      number++;
      boolean inside = isInside(road.from());
      lines.add(
          String.format(
              Locale.ROOT, "road-%03d,%s,%s,%.1f,%.0f,%s,%d,%s,", number, road.from().id(), road.to().id(), road.km(),
              inside ? speedKmh(road) : 60, inside ? "60" : "", inside && isDangerous(road) ? 3 : inside ? 1 : 0,
              checkpoint(road)));
    }
    return lines;
  }

  double speedKmh(Road road) {
    Place fence = places.get("quneitra-fence");
    boolean crowded =
        straightKm(road.from(), fence) < CROWDED_WITHIN_KM && straightKm(road.to(), fence) < CROWDED_WITHIN_KM;
    return crowded ? CROWDED_SPEED_KMH : SPEED_KMH;
  }

  boolean isDangerous(Road road) {
    return places.values().stream()
        .filter(Place::isHostileInJune)
        .anyMatch(
            hostile ->
                straightKm(hostile, road.from()) < DANGEROUS_WITHIN_KM || straightKm(hostile, road.to()) < DANGEROUS_WITHIN_KM);
  }

  /** Local groups look at who leaves Nawa and at who comes to the fence (holder, per vehicle, per person, bars). */
  String checkpoint(Road road) {
    boolean atNawa = road.from().id().equals("nawa") || road.to().id().equals("nawa");
    boolean atFence = road.from().id().equals("quneitra-fence") || road.to().id().equals("quneitra-fence");
    return atNawa ? "opp,4,0.1," : atFence ? "opp,3,0," : ",,,";
  }

  // ---- the made-up roster ----------------------------------------------------------------------------------------
  void makeFamilies() {
    List<String> homes = listHomes();
    int people = 0;
    for (int i = 0; people < PEOPLE; i++) {
      Family family = makeFamily(homes.get(i % homes.size()));
      while (people + family.people.size() > PEOPLE) {
        family.people.removeLast();
      }
      people += family.people.size();
      families.add(family);
    }
    List<String> order = homeOrder();
    families.sort(Comparator.comparingInt(family -> order.indexOf(family.home)));
    setApart();
    pairTogether();
    markPalestinians();
    markGuardian();
    markStaying();
    markRefusals();
  }

  static List<String> homeOrder() {
    String[] words = HOMES.strip().split("\\s+");
    List<String> order = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      order.add(words[i]);
    }
    return order;
  }

  List<String> listHomes() {
    String[] words = HOMES.strip().split("\\s+");
    List<String> homes = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      homes.addAll(Collections.nCopies(Integer.parseInt(words[i + 1]), words[i]));
    }
    Collections.shuffle(homes, random);
    return homes;
  }

  Family makeFamily(String home) {
    Family family = new Family();
    family.home = home;
    makePeople(family);
    makeContact(family);
    makeMeans(family);
    return family;
  }

  void makePeople(Family family) {
    boolean woman = random.nextDouble() < 0.08;
    family.people.add(person("volunteer", "adult", woman ? "female" : "male"));
    double kind = random.nextDouble();
    if (kind < 0.12) {
      return;
    }
    family.people.add(person("family", "adult", woman ? "male" : "female"));
    if (kind < 0.20) {
      return;
    }
    int children = pick(List.of(1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 6));
    for (int i = 0; i < children; i++) {
      family.people.add(person("family", random.nextDouble() < 0.18 ? "infant" : "child", anySex()));
    }
    if (random.nextDouble() < 0.18) {
      family.people.add(person("family", "elder", anySex()));
    }
    if (random.nextDouble() < 0.05) {
      family.people.add(person("volunteer", "adult", "male"));
    }
  }

  Person person(String role, String age, String sex) {
    boolean volunteer = role.equals("volunteer");
    double need = random.nextDouble();
    double elder = age.equals("elder") ? 8 : 1;
    String needs = need < 0.004 * elder ? "stretcher" : need < 0.012 * elder ? "wheelchair" : need > 0.985 ? "medical" : "";
    double tongue = random.nextDouble();
    String languages = volunteer && tongue < 0.20 ? "ar en" : volunteer && tongue > 0.94 ? "ar fr" : "ar";
    double tie = random.nextDouble();
    String ties = !volunteer || tie > 0.12 ? "" : tie < 0.04 ? "ca" : tie < 0.07 ? "uk" : tie < 0.10 ? "de" : "nl";
    return new Person(role, age, sex, needs, languages, ties, "", false);
  }

  String anySex() {
    return random.nextBoolean() ? "female" : "male";
  }

  <T> T pick(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  void makeContact(Family family) {
    double channel = random.nextDouble();
    family.getReady = pick(List.of(30, 45, 45, 60, 60, 60, 90, 120));
    if (channel < SHARE_NO_CONTACT) {
      family.contact = "none";
    } else if (channel < SHARE_NO_CONTACT + SHARE_MESSENGER) {
      family.contact = "messenger";
      family.reach = pick(List.of(120, 150, 180, 240, 300));
    } else if (channel < 0.25) {
      family.contact = "radio";
      family.reach = pick(List.of(10, 15, 20));
    } else {
      family.reach = pick(List.of(15, 20, 30, 30, 45, 60));
    }
  }

  void makeMeans(Family family) {
    boolean carried = family.people.stream().anyMatch(person -> person.needs().equals("stretcher"));
    boolean rolling = family.people.stream().anyMatch(person -> person.needs().equals("wheelchair"));
    boolean young = family.people.stream().anyMatch(person -> person.age().equals("infant"));
    boolean old = family.people.stream().anyMatch(person -> person.age().equals("elder"));
    family.walkKm = carried || rolling ? 0 : old ? 2 : young ? 3 : 6;
    int seats = random.nextDouble() < 0.25 ? 7 : 5;
    if (random.nextDouble() < SHARE_OWN_CAR / 0.8 && !carried && family.people.size() <= seats) {
      family.carSeats = seats;
    }
  }

  /** In some families the volunteer is with the team in another place. */
  void setApart() {
    for (int i = 0; i < HOUSEHOLDS_APART; i++) {
      Family family = pickFamily(f -> f.people.size() > 3 && f.people.stream().noneMatch(p -> !p.place().isEmpty()));
      String elsewhere = pick(List.of("nawa", "jasim", "umm-batinah", "kudnaa", "al-rafid", "quneitra", "bariqa", "harra"));
      if (!elsewhere.equals(family.home)) {
        family.people.set(0, family.people.getFirst().at(elsewhere));
        family.note = "the volunteer is with the team elsewhere";
      }
    }
  }

  void pairTogether() {
    for (int i = 1; i <= PAIRS_TOGETHER; i++) {
      Family first = pickFamily(f -> f.together.isEmpty() && f.people.size() < 6);
      first.together = "pair-" + i;
      Family second = pickFamily(f -> f.together.isEmpty() && f.people.size() < 6);
      second.together = "pair-" + i;
    }
  }

  void markPalestinians() {
    for (int i = 0; i < HOUSEHOLDS_PALESTINIAN; i++) {
      pickFamily(f -> f.nationality.equals("syrian") && f.together.isEmpty()).nationality = "palestinian";
    }
  }

  /** Two children whose only adult is a neighbour. */
  void markGuardian() {
    Family orphans = pickFamily(f -> f.people.size() == 2 && f.together.isEmpty() && f.nationality.equals("syrian"));
    Family neighbour =
        pickFamily(f -> f.home.equals(orphans.home) && f.people.size() > 2 && f.people.getFirst().place().isEmpty());
    orphans.people.clear();
    orphans.people.add(new Person("family", "child", "female", "", "ar", "", "", false));
    orphans.people.add(new Person("family", "child", "male", "", "ar", "", "", false));
    orphans.guardian = idOf(neighbour) + "-1";
    orphans.carSeats = 0;
    orphans.walkKm = neighbour.walkKm;
    orphans.contact = "phone";
    orphans.reach = neighbour.reach;
    orphans.getReady = neighbour.getReady;
    orphans.note = "children of a volunteer who died; led by a neighbour";
  }

  void markStaying() {
    List<Family> withElder =
        families.stream().filter(f -> f.people.getLast().age().equals("elder") && f.people.size() > 3).toList();
    for (int i = 0; i < 3; i++) {
      Family family = withElder.get(i * (withElder.size() / 3));
      family.people.set(family.people.size() - 1, family.people.getLast().staying());
      family.note = "the grandparent stays by the family's own decision";
    }
  }

  void markRefusals() {
    pickFamily(f -> f.refusesCrossings.isEmpty()).refusesCrossings = "golan";
    pickFamily(f -> f.refusesCrossings.isEmpty()).refusesCrossings = "golan";
    for (String host : List.of("ca", "de", "uk", "de")) {
      pickFamily(f -> f.refusesHosts.isEmpty()).refusesHosts = host;
    }
  }

  Family pickFamily(java.util.function.Predicate<Family> wanted) {
    return pick(families.stream().filter(wanted).toList());
  }

  String idOf(Family family) {
    return String.format(Locale.ROOT, "H%03d", families.indexOf(family) + 1);
  }

  List<String> householdLines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "id,home,ready_from,contact,minutes_to_reach,minutes_to_get_ready,car_seats,car_range_km,car_kmh,walk_kmh,walk_km,"
            + "weight,weight_reason,refuses_crossings,refuses_hosts,together,note");
    for (Family f : families) {
      String car = f.carSeats == 0 ? ",," : f.carSeats + ",150,50";
      lines.add(
          String.format(
              Locale.ROOT, "%s,%s,,%s,%d,%d,%s,%s,%.0f,1,,%s,%s,%s,%s", idOf(f), f.home, f.contact, f.reach, f.getReady, car,
              f.walkKm > 0 ? "3.5" : "0", f.walkKm, f.refusesCrossings, f.refusesHosts, f.together, quote(f.note)));
    }
    return lines;
  }

  List<String> memberLines() {
    List<String> lines = new ArrayList<>();
    lines.add("id,household,role,age_band,sex,needs,languages,nationality,ties,place,guardian,stays");
    for (Family f : families) {
      for (int i = 0; i < f.people.size(); i++) {
        Person p = f.people.get(i);
        lines.add(
            String.join(
                ",", idOf(f) + "-" + (i + 1), idOf(f), p.role(), p.age(), p.sex(), p.needs(), p.languages(), f.nationality,
                p.ties(), p.place(), f.guardian, p.stays() ? "yes" : "no"));
      }
    }
    return lines;
  }

  // ---- reports ---------------------------------------------------------------------------------------------------
  void makeReports() {
    reportControlInJune();
    reportChanges();
    reportByHand();
    reportLosses();
    reportHouseholds();
    reports.sort(Comparator.comparing(report -> Instant.parse(seconds(report.received()))));
  }

  void reportControlInJune() {
    int number = 0;
    for (Place place : places.values()) {
      String id = String.format(Locale.ROOT, "J%03d", ++number);
      reports.add(
          new Report(
              id, "2018-05-31T12:00Z", "2018-06-01T12:00Z", "map", "B3", "place:" + place.id(), "held_by", place.control(),
              "assumption: the map of about mid-2017 is taken as June 2018"));
    }
  }

  void reportChanges() {
    int number = 0;
    for (Map<String, String> row : read("control_changes.csv")) {
      for (String place : row.get("places").split(";")) {
        Instant event = Instant.parse(row.get("date") + "T12:00:00Z");
        String published = row.get("published");
        Instant received =
            published.isEmpty() ? event.plus(Duration.ofHours(12)) : Instant.parse(published + "T16:00:00Z");
        String when = published.isEmpty() ? " Assumption: received 12 hours after the event." : "";
        reports.add(
            new Report(
                String.format(Locale.ROOT, "T%03d", ++number), minute(event), minute(received), row.get("source"),
                row.get("grade"), place.contains(":") ? place : "place:" + place, row.get("claim"), changeValue(row, event),
                (row.get("certainty") + ": " + row.get("note") + " " + row.get("url") + when).replace("  ", " ")));
      }
    }
  }

  static String changeValue(Map<String, String> row, Instant event) {
    if (!row.get("claim").equals("loss_expected")) {
      return row.get("value");
    }
    return java.util.Arrays.stream(row.get("value").split(" "))
        .map(hours -> minute(event.plus(Duration.ofHours(Long.parseLong(hours)))))
        .collect(Collectors.joining(" "));
  }

  void reportByHand() {
    for (Map<String, String> row : read("reports_by_hand.csv")) {
      reports.add(
          new Report(
              row.get("id"), row.get("observed_at"), row.get("received_at"), row.get("source"), row.get("grade"),
              row.get("subject"), row.get("claim"), row.get("value"), row.get("text")));
    }
  }

  /** The planner's estimates: never informed by what came later, only by reports received by then. */
  void reportLosses() {
    List<Report> known = List.copyOf(reports);
    int number = 0;
    for (String moment : ESTIMATES) {
      Instant at = Instant.parse(seconds(moment));
      Map<String, String> holders = holdersKnown(known, at);
      for (Place place : places.values()) {
        if (isInside(place) && holders.get(place.id()).equals("opp")) {
          reports.add(estimate(String.format(Locale.ROOT, "L%04d", ++number), at, place, holders));
        }
      }
    }
  }

  static Map<String, String> holdersKnown(List<Report> known, Instant at) {
    Map<String, String> holders = new LinkedHashMap<>();
    known.stream()
        .filter(report -> report.claim().equals("held_by") && report.subject().startsWith("place:"))
        .filter(report -> report.grade().compareTo("D") < 0 && report.grade().charAt(1) < '4')
        .filter(report -> !Instant.parse(seconds(report.received())).isAfter(at))
        .sorted(Comparator.comparing(report -> Instant.parse(seconds(report.observed()))))
        .forEach(report -> holders.put(report.subject().substring("place:".length()), report.value()));
    return holders;
  }

  Report estimate(String id, Instant at, Place place, Map<String, String> holders) {
    double hours = 24 * 60;
    String by = "";
    for (Place other : places.values()) {
      double taken = hoursUntilTaken(at, place, other, holders.get(other.id()));
      if (taken < hours) {
        hours = taken;
        by = other.nameEn();
      }
    }
    double likely = Math.max(SHORTEST_LIKELY_HOURS, hours);
    String value = at(at, likely * EARLIEST_SHARE) + " " + at(at, likely) + " " + at(at, likely * LATEST_SHARE);
    String text =
        String.format(Locale.ROOT, "assumption: %.0f h at the assumed pace of the front from %s", likely, by);
    return new Report(id, minute(at), minute(at), "cell", "B3", "place:" + place.id(), "loss_expected", value, text);
  }

  static double hoursUntilTaken(Instant at, Place place, Place other, String holder) {
    if (holder.equals("gov")) {
      double extra = other.control().equals("gov") ? STILL_LINE_EXTRA_KM : 0;
      return (straightKm(place, other) + extra) / GOVERNMENT_KM_PER_DAY * 24;
    }
    if (holder.equals("is") && !at.isBefore(ISLAMIC_STATE_MOVES)) {
      return straightKm(place, other) / ISLAMIC_STATE_KM_PER_DAY * 24;
    }
    return Double.MAX_VALUE;
  }

  static String at(Instant start, double hours) {
    return minute(start.plusSeconds(Math.round(hours * 12) * 300));
  }

  void reportHouseholds() {
    int number = 0;
    for (Family family : families) {
      String subject = "household:" + idOf(family);
      double answer = random.nextDouble();
      String consent =
          answer < SHARE_CONSENT_GIVEN ? "given" : answer < SHARE_CONSENT_GIVEN + SHARE_CONSENT_DECLINED ? "declined" : "";
      if (!consent.isEmpty() && !family.contact.equals("none")) {
        Instant asked = Instant.parse("2018-07-08T08:00:00Z").plusSeconds(3600L * random.nextInt(72));
        reports.add(synthetic(++number, asked, subject, "consent", consent));
      }
    }
    reportDisplaced(number);
  }

  void reportDisplaced(int numbered) {
    int number = numbered;
    Set<Family> moved = new LinkedHashSet<>();
    while (moved.size() < HOUSEHOLDS_DISPLACED) {
      moved.add(pickFamily(f -> f.note.isEmpty() && f.carSeats == 0));
    }
    for (Family family : moved) {
      String now = family.home;
      family.home = pick(EASTERN_HOMES);
      Instant arrived = Instant.parse("2018-06-29T12:00:00Z").plusSeconds(3600L * random.nextInt(72));
      reports.add(synthetic(++number, arrived, "household:" + idOf(family), "at", now));
    }
  }

  static Report synthetic(int number, Instant at, String subject, String claim, String value) {
    return new Report(
        String.format(Locale.ROOT, "S%03d", number), minute(at), minute(at.plusSeconds(6 * 3600)), "coordinator", "B2", subject,
        claim, value, "synthetic");
  }

  List<String> reportLines() {
    List<String> lines = new ArrayList<>();
    lines.add("id,observed_at,received_at,valid_until,source,grade,subject,claim,value,text");
    for (Report r : reports) {
      lines.add(
          String.join(
              ",", r.id(), r.observed(), r.received(), "", r.source(), r.grade(), r.subject(), r.claim(), r.value(),
              quote(r.text())));
    }
    return lines;
  }

  // ---- files -----------------------------------------------------------------------------------------------------
  static String minute(Instant at) {
    return at.toString().substring(0, 16) + "Z";
  }

  static String seconds(String minute) {
    return minute.length() == 17 ? minute.substring(0, 16) + ":00Z" : minute;
  }

  static String quote(String text) {
    return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  static void write(Path file, List<String> lines) throws IOException {
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
  }

  List<Map<String, String>> read(String file) {
    try {
      List<String> lines = Files.readAllLines(inputs.resolve(file), StandardCharsets.UTF_8);
      List<String> header = cells(lines.getFirst());
      List<Map<String, String>> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = cells(line);
        if (cells.size() != header.size()) {
          throw new IllegalArgumentException(file + ": " + cells.size() + " cells, not " + header.size() + ", in: " + line);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
          row.put(header.get(i), cells.get(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
