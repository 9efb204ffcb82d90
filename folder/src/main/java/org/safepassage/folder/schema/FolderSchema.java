package org.safepassage.folder.schema;

import static org.safepassage.folder.schema.Columns.*;

import java.util.List;
import org.safepassage.folder.schema.Table.IfEmpty;

/** All files and columns of an operation folder, in the order in which they are read, listed and fingerprinted. */
public final class FolderSchema {

  /** The format's name, the first key of operation.yaml. */
  public static final String FORMAT = "safepassage-operation/1";

  /** The file of drawn areas; no table, but part of the folder. */
  public static final String AREAS_FILE = "areas.geojson";

  public static final Table OPERATION = OperationKeys.TABLE;

  public static final Table PARTIES =
      table("parties.csv", IfEmpty.WARNED, "Whoever holds ground, gates or vehicles, hosts people or sends reports.",
          id("party", "idf"),
          nameEn("Israel Defense Forces"),
          nameAr("الجيش الإسرائيلي"),
          text("kind", "what it is, in a word of your own", "army"),
          note());

  public static final Table SOURCES =
      table("sources.csv", IfEmpty.FINE, "Where reports come from.",
          id("source", "liaison"),
          text("name", "its name", "Liaison office"),
          maybeRef("party", "parties", "the party that it speaks for; a source of a party never relied on opens nothing by itself", "un"),
          note());

  public static final Table PLACES =
      table("places.csv", IfEmpty.REFUSED, "A point on the map where people can be.",
          id("place", "nawa"),
          nameEn("Nawa"),
          nameAr("نوى"),
          oneOf("kind", "what it is for", "settlement",
              "settlement", "assembly_point", "junction", "gate", "camp", "airport"),
          number("lat", new CellType.Decimal(-90, false, 90), "degrees north (WGS 84)", "latitude", "32.8890"),
          number("lon", new CellType.Decimal(-180, false, 180), "degrees east (WGS 84)", "longitude", "36.0430"),
          limit("max_persons", "persons", "how many may wait here, residents at home not counted", "120"),
          limit("max_wait_minutes", "minutes", "how long anybody may wait here", "90"),
          limit("unnoticed_persons", "persons", "how many may gather here before the first crossing without being noticed", "60"),
          limit("unnoticed_minutes", "minutes", "how long anybody may gather here before the first crossing without being noticed", "45"),
          yesNo("fuel", "whether vehicles refuel here (their base always does)"),
          yesNo("stops_only", "yes: only for who stops here, as a dock is; nobody passes through on the way to elsewhere"),
          note());

  public static final Table ROADS =
      table("roads.csv", IfEmpty.WARNED, "A road between two places, usable in both directions unless it is one-way.",
          id("road", "nawa-jasim"),
          ref("from", "places", "one end", "nawa"),
          ref("to", "places", "the other end", "jasim"),
          number("km", new CellType.Decimal(0, true, 5_000), "km", "its length; never shorter than the straight line between its ends", "12.4"),
          number("speed_kmh", new CellType.Decimal(0, true, 300), "km/h", "the fastest that any vehicle drives on it", "60"),
          limitFrom1("vehicles_per_hour", "vehicles per hour", "entries per direction and clock hour", "120"),
          numberOr("danger_per_minute", new CellType.Decimal(0, false, 1_000), "0", "danger points per minute", "danger of one person's minute on it, an ordinal planner's estimate", "0.5"),
          maybeRef("checkpoint_holder", "parties", "who looks at who passes, if there is a checkpoint", "fsa"),
          numberOr("checkpoint_minutes_per_vehicle", MINUTES, "0", "minutes", "added to every vehicle's time on the road, and to a walking group's", "4"),
          numberOr("checkpoint_minutes_per_person", MINUTES, "0", "minutes", "added for each person of the group aboard or walking", "0.2"),
          traits("checkpoint_bars", "members with one of these traits may not pass", "nationality=palestinian"),
          yesNo("one_way", "yes: usable only from its first end to the other"),
          note());

  public static final Table ROAD_WINDOWS =
      optionalTable("road_windows.csv", "When a road is open; a road without a row is always open.",
          ref("road", "roads", "the road", "nawa-jasim"),
          moment("opens", "from this moment", "2018-07-21T18:00Z"),
          moment("closes", "until just before this moment", "2018-07-22T02:00Z"),
          note());

  public static final Table CROSSINGS =
      table("crossings.csv", IfEmpty.WARNED, "A gate in a border, passed on foot at desks.",
          id("crossing", "quneitra"),
          nameEn("Quneitra"),
          nameAr("القنيطرة"),
          ref("inside", "places", "where vehicles stop and people wait", "quneitra-in"),
          ref("outside", "places", "where people stand after it", "quneitra-out"),
          ref("holder", "parties", "the party whose permission it needs", "idf"),
          whole("desks", 1, "1", "desks", "how many households are served at once", "4"),
          numberOr("minutes_per_household", MINUTES, "0", "minutes", "desk time of a household, whatever its size", "3"),
          numberOr("minutes_per_person", MINUTES, "0", "minutes", "desk time of each person, added", "1.5"),
          limitFrom1("holding_persons", "persons", "how many may wait at the inside for their turn", "150"),
          limitFrom1("cap_persons", "persons", "how many may pass in one window", "800"),
          refs("depends_on", "pledges", "pledges that the permission hangs on: it is worth no more than the weakest of them", "ca-2018 uk-2018"),
          oneOfOr("guarantee", "none", "what the state behind it demands: nothing, enough pledged places together, or a place for each household", "collective",
              "none", "collective", "named"),
          oneOfOr("guarantee_state", "binding", "the weakest pledge that counts for the guarantee", "binding",
              "withdrawn", "asked", "offered", "binding"),
          refs("guarantee_hosts", "hosts", "the hosts whose pledges count for the guarantee", "ca uk de"),
          maybeWhole("list_lead_minutes", 0, "minutes", "if a cleared list is required: minutes between sending a household's line and its passage; blank = no list", "360"),
          traits("bars", "members with one of these traits may not pass; one of them holds back the household", "nationality=iraqi"),
          note());

  public static final Table CHAINS =
      table("chains.csv", IfEmpty.WARNED, "One step of a way out: crossings in the order in which they are passed.",
          new Column("chain", new CellType.GroupId(), "", REQUIRED, "the way out; one row for each of its steps", "golan-jordan"),
          whole("step", 1, null, "", "1, 2, … in the order in which they are passed", "1"),
          ref("crossing", "crossings", "the gate of this step", "quneitra"),
          maybeRef("camp", "camps", "the camp behind the last gate, on the row of the last step", "azraq"),
          maybeWhole("transfer_minutes", 0, "minutes", "from the last gate to the camp, on the row of the last step", "180"));

  public static final Table CAMPS =
      table("camps.csv", IfEmpty.WARNED, "Where people stay between the last crossing and their host.",
          id("camp", "azraq"),
          nameEn("Azraq"),
          nameAr("الأزرق"),
          ref("place", "places", "where it is", "azraq-camp"),
          whole("capacity_persons", 1, null, "persons", "how many it takes", "800"),
          maybeMoment("leave_by", "by when its guests must have left; blank = no date", "2018-10-21T22:00Z"),
          note());

  public static final Table VEHICLES =
      table("vehicles.csv", IfEmpty.WARNED, "Vehicles that are all alike.",
          id("vehicle group", "bus-nawa"),
          new Column("class", new CellType.Text(false), "", orElse("vehicle"), "what they are", "bus"),
          whole("count", 1, null, "vehicles", "how many there are; reports may change it", "3"),
          ref("owner", "parties", "whose they are", "rescue"),
          ref("base", "places", "where they stand at the start, full of fuel", "nawa"),
          whole("seats", 0, null, "seats", "for people of the group, the driver's not counted; 0 only with wheelchair or stretcher places", "45"),
          whole("wheelchair_places", 0, "0", "places", "places that a wheelchair can use instead of a seat", "1"),
          whole("stretcher_places", 0, "0", "places", "places that a stretcher can use instead of a seat", "0"),
          maybeMoment("available_from", "not used before; blank = from the start", "2018-07-16T03:00Z"),
          maybeMoment("available_until", "not used from then on; blank = to the end", "2018-07-22T12:00Z"),
          numberOr("stop_minutes", MINUTES, "0", "minutes", "lost at each stop where people board or leave", "3"),
          numberOr("seconds_per_person", MINUTES, "0", "seconds", "to board, and again to leave", "6"),
          number("max_kmh", new CellType.Decimal(0, true, 300), "km/h", "the fastest that it drives", "80"),
          limitFrom1("range_km", "km", "driven between two refuels", "300"),
          whole("refuel_minutes", 0, "0", "minutes", "a stop for fuel, empty, at its base or a place with fuel", "20"),
          refs("places", "places", "places that it may use; blank = all", "nawa jasim"),
          refs("may_enter", "parties", "parties whose ground it may enter; blank = all", "fsa"),
          note());

  public static final Table HOUSEHOLDS =
      table("households.csv", IfEmpty.WARNED, "People who move together or not at all.",
          id("household", "h001"),
          ref("home", "places", "where its members are unless they or a report say otherwise", "nawa"),
          maybeMoment("ready_from", "not before this moment; blank = at any time", "2018-07-16T03:00Z"),
          new Column("contact", new CellType.Text(false), "", orElse("phone"), "the channel, such as phone, radio, messenger, runner; none = cannot be told", "radio"),
          whole("minutes_to_reach", 0, "0", "minutes", "from the call until it knows", "30"),
          whole("minutes_to_get_ready", 0, "0", "minutes", "from knowing until it can leave", "20"),
          whole("car_seats", 0, "0", "seats", "seats of its own car, the driver's included; 0 = no car", "5"),
          limitFrom1("car_range_km", "km", "how far the car drives", "150"),
          numberOr("car_kmh", new CellType.Decimal(0, true, 300), "60", "km/h", "the fastest that the car drives", "60"),
          numberOr("walk_kmh", new CellType.Decimal(0, false, 15), "4", "km/h", "pace of its slowest member; 0 only where walk_km is 0", "3.5"),
          numberOr("walk_km", new CellType.Decimal(0, false, 500), "0", "km", "the farthest that it can walk; 0 = not at all", "3"),
          whole("weight", 1, "1", "", "what one person of it counts in the first aim; set by the group itself, never by role", "1"),
          new Column("weight_reason", new CellType.Text(true), "", orElse(""), "why the weight is not 1; needed then", "tortured before, in hiding"),
          refs("refuses_crossings", "crossings", "gates that it will not use", "nasib"),
          refs("refuses_hosts", "hosts", "hosts that it will not go to", "de"),
          refs("wishes_hosts", "hosts", "hosts that it would go to, the dearest first", "ca uk"),
          new Column("together", new CellType.Text(false), "", orElse(""), "households with the same word here go over the same gates in the same windows, or not at all", "siblings-3"),
          new Column("linked", new CellType.Text(false), "", orElse(""), "households with the same word here settle at one host or not at all", "cousins-2"),
          note());

  public static final Table MEMBERS =
      table("members.csv", IfEmpty.WARNED, "One person, by pseudonymous id only.",
          id("member", "m0001"),
          ref("household", "households", "the household", "h001"),
          oneOf("role", "for counting pledges and bars, never for weight", "volunteer", "volunteer", "family"),
          oneOf("age_band", "never a birth date", "adult", "infant", "child", "adult", "elder"),
          oneOfOr("sex", "unknown", "for the shares by group", "female", "female", "male", "unknown"),
          list("needs", "what the member needs while moving", "wheelchair", "wheelchair", "stretcher", "medical"),
          list("languages", "languages that the member speaks", "ar en"),
          text("nationality", "in one word", "syrian"),
          refs("ties", "hosts", "hosts to which the member has ties", "ca"),
          maybeRef("place", "places", "where the member is; blank = at the household's home", "jasim"),
          maybeRef("guardian", "members", "for a child without an adult of its household: the grown member of another household who leads it", "m0042"),
          yesNo("stays", "yes: stays by the family's own recorded decision and no longer counts for \"whole\""));

  public static final Table HOSTS =
      table("hosts.csv", IfEmpty.FINE, "A state that takes people for good.",
          id("host", "ca"),
          nameEn("Canada"),
          nameAr("كندا"),
          ref("party", "parties", "the party that it is", "canada"),
          list("languages", "languages spoken there", "en fr"),
          limit("school_places", "places", "for members of age band child, over all its pledges", "60"),
          limit("medical_places", "places", "for members with the need medical, over all its pledges", "12"),
          limit("wheelchair_places", "places", "for members with the need wheelchair, over all its pledges", "4"),
          limitFrom1("arrivals_per_week", "persons per week", "how many it takes in in a week, over all its pledges", "60"),
          note());

  public static final Table PLEDGES =
      table("pledges.csv", IfEmpty.FINE, "Places that a host holds out; how many and how firmly comes from reports.",
          id("pledge", "ca-2018"),
          ref("host", "hosts", "whose it is", "ca"),
          oneOf("unit", "in what it counts", "persons", "persons", "cases", "volunteers_and_families"),
          numberOr("persons_per_unit", new CellType.Decimal(0, true, 100), "1", "persons per unit", "persons that one unit stands for when a guarantee is counted", "4.3"),
          new Column("family_definition", new CellType.Text(true), "", orElse(""), "the host's definition of a family, in its words", "spouse and children under 18"),
          limitFrom1("most_persons_per_case", "persons", "no larger household", "8"),
          traits("accepts", "a household needs a member with one of these traits; blank = anybody", "role=volunteer"),
          traits("refuses", "no member may have one of these traits", "nationality=iraqi"),
          whole("vetting_days", 0, "0", "days", "between arrival in the camp and the first departure", "30"),
          numberOr("refusal_rate", new CellType.Decimal(0, false, 1), "0", "share, 0 to 1", "share refused in vetting", "0.05"),
          limitFrom1("departures_per_week", "persons per week", "how many leave for it in a week", "40"),
          note());

  public static final Table REPORTS =
      table("reports.csv", IfEmpty.WARNED, "A graded statement about one thing that changes; as of a moment only those received by then exist.",
          id("report", "r001"),
          moment("observed_at", "when it was so", "2018-07-15T18:00Z"),
          moment("received_at", "when the cell learned it", "2018-07-15T21:43Z"),
          maybeMoment("valid_until", "from when it says nothing any more; blank = it does not say", "2018-07-16T18:00Z"),
          ref("source", "sources", "where it comes from", "liaison"),
          new Column("grade", new CellType.GradeWord(), "", REQUIRED, "Admiralty grade: A to F for the source, 1 to 6 for the information (F and 6 = cannot be judged)", "B2"),
          new Column("subject", new CellType.SubjectWord(), "", REQUIRED, "kind:id of what it speaks of, see below", "crossing:quneitra"),
          new Column("claim", new CellType.ClaimWord(), "", REQUIRED, "what it claims, see below", "permission"),
          new Column("value", new CellType.ClaimValue(), "", orElse(""), "the value of the claim, see below", "offered 0.6"),
          new Column("text", new CellType.Text(true), "", orElse(""), "what was said, with its origin; never shown to hosts or the field", "by telephone"));

  public static final Table VOCABULARY =
      optionalTable("vocabulary.csv", "A cover word for files that leave the cell for the field; docs/plan-files.md says what has one by itself.",
          new Column("term", new CellType.TermWord(), "", REQUIRED,
              "a word of the program (household, gate, place, vehicle, run, checkpoint, board, leave, wait, pass, wheelchairs, stretchers, medical), or one thing as place:ID, crossing:ID, vehicle:ID or household:ID",
              "place:nawa"),
          new Column("cover", new CellType.Text(false), "", REQUIRED, "what stands for it there", "Mill"));

  public static final Table DANGER_WORDS =
      optionalTable("danger_words.csv", "A word that no file for the field may hold, beside the program's own list and the names of parties and hosts.",
          new Column("word", new CellType.Text(false), "", REQUIRED, "a word or several in a row; * stands for any letters before or after", "coordinator*"),
          note());

  /** Files of words for the field only: they are no facts and have no part in the fingerprint. */
  public static final List<Table> WORDS = List.of(VOCABULARY, DANGER_WORDS);

  /** Every CSV file, in order. */
  public static final List<Table> TABLES =
      List.of(
          PARTIES, SOURCES, PLACES, ROADS, ROAD_WINDOWS, CROSSINGS, CHAINS, CAMPS, VEHICLES, HOUSEHOLDS, MEMBERS, HOSTS,
          PLEDGES, REPORTS, VOCABULARY, DANGER_WORDS);

  /** The names of all files, in order. */
  public static final List<String> FILES = listFiles();

  private FolderSchema() {}

  /** The CSV file with this name (without its ending). */
  public static Table getTable(String name) {
    return TABLES.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }

  private static List<String> listFiles() {
    List<String> files = new java.util.ArrayList<>(List.of(OPERATION.file()));
    TABLES.forEach(table -> files.add(table.file()));
    files.add(AREAS_FILE);
    return List.copyOf(files);
  }
}
