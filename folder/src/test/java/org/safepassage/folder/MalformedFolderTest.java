package org.safepassage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.safepassage.folder.problem.Problem;

/** Each case spoils a copy of every good folder in one way and expects the one sentence, with its file and line. */
class MalformedFolderTest {

  static final List<Path> GOOD =
      List.of(Path.of("../examples/one-bus"), Path.of("../examples/southwest-syria-2018"));

  private static final String[] LOCALES = {"en-US", "ar-SY", "de-DE", "tr-TR"};

  @TempDir Path dir;

  /** Spoils a folder and gives the line on which it does; 0 = the file as a whole. */
  interface Spoiling {
    int spoil(SpoiltFolder folder) throws IOException;
  }

  record Case(Path good, String file, String expected, Spoiling spoiling) {
    @Override
    public String toString() {
      return good.getFileName() + " " + file + ": " + expected;
    }
  }

  private static final List<Case> CASES = new ArrayList<>();

  static {
    GOOD.forEach(MalformedFolderTest::addCases);
  }

  private static void broken(Path good, String file, String expected, Spoiling spoiling) {
    CASES.add(new Case(good, file, expected, spoiling));
  }

  private static void cell(Path good, String file, String column, String value, String expected) {
    broken(good, file, expected, folder -> {
      folder.cell(file, 2, column, value);
      return 2;
    });
  }

  private static void report(Path good, String subject, String claim, String value, String expected) {
    broken(good, "reports.csv", expected, folder ->
        folder.add("reports.csv", "id", "new", "observed_at", folder.cell("reports.csv", 2, "observed_at"), "received_at",
            folder.cell("reports.csv", 2, "received_at"), "source", folder.cell("sources.csv", 2, "id"), "grade", "B2",
            "subject", subject.replace("PLACE", folder.cell("places.csv", 2, "id")).replace("ROAD", folder.cell("roads.csv", 2, "id"))
                .replace("GATE", folder.cell("crossings.csv", 2, "id")).replace("PLEDGE", folder.cell("pledges.csv", 2, "id"))
                .replace("CAMP", folder.cell("camps.csv", 2, "id")).replace("HOUSEHOLD", folder.cell("households.csv", 2, "id"))
                .replace("BUS", folder.cell("vehicles.csv", 2, "id")),
            "claim", claim, "value", value));
  }

  private static void key(Path good, String key, String line, String expected) {
    broken(good, "operation.yaml", expected, folder -> {
      List<String> lines = new ArrayList<>(folder.text("operation.yaml").lines().toList());
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).startsWith(key + ":")) {
          lines.set(i, line);
          folder.text("operation.yaml", text -> String.join("\n", lines) + "\n");
          return i + 1;
        }
      }
      throw new IllegalArgumentException(key);
    });
  }

  private static void addCases(Path good) {
    addFiles(good);
    addHeaders(good);
    addCells(good);
    addStructure(good);
    addRoster(good);
    addReports(good);
    addKeys(good);
    addAreas(good);
  }

  private static void addFiles(Path good) {
    broken(good, "roads.csv", "is missing. Maybe it is the one named \"road.csv\".", folder -> {
      Files.move(folder.file("roads.csv"), folder.file("road.csv"));
      return 0;
    });
    broken(good, "operation.yaml", "is missing", folder -> {
      Files.delete(folder.file("operation.yaml"));
      return 0;
    });
    broken(good, "roads.csv", "is empty. Maybe its first line is missing: id,from,to", folder -> {
      folder.bytes("roads.csv", new byte[0]);
      return 1;
    });
    broken(good, "places.csv", "has no rows yet", folder -> {
      folder.rows("places.csv", folder.rows("places.csv").subList(0, 1));
      return 0;
    });
    broken(good, "reports.csv", "is 200 MiB large, more than the 160 MiB that are read", folder -> {
      try (RandomAccessFile file = new RandomAccessFile(folder.file("reports.csv").toFile(), "rw")) {
        file.setLength(200L * 1024 * 1024);
      }
      return 0;
    });
    broken(good, "members.csv", "is not a file. Maybe a folder has its name.", folder -> {
      Files.delete(folder.file("members.csv"));
      Files.createDirectory(folder.file("members.csv"));
      return 0;
    });
    broken(good, "hosts.csv", "is a link to another file", folder -> {
      Path elsewhere = folder.path.resolveSibling("elsewhere");
      Files.move(folder.file("hosts.csv"), elsewhere);
      Files.createSymbolicLink(folder.file("hosts.csv"), elsewhere);
      return 0;
    });
    broken(good, "places.csv", "is saved as UTF-16. Maybe save it as \"CSV UTF-8\".", folder -> {
      folder.bytes("places.csv", ("\uFEFF" + folder.text("places.csv")).getBytes(StandardCharsets.UTF_16LE));
      return 1;
    });
    broken(good, "places.csv", "holds bytes that are not UTF-8. Maybe it was saved as Windows-1256", folder -> {
      folder.cell("places.csv", 2, "name_ar", "قرية");
      folder.bytes("places.csv", folder.text("places.csv").getBytes(Charset.forName("windows-1256")));
      return 2;
    });
    broken(good, "parties.csv", "holds a NUL byte", folder -> {
      folder.cell("parties.csv", 2, "note", "a\u0000b");
      return 2;
    });
    broken(good, "crossings.csv", "opens a quote that is never closed", folder -> {
      List<String> lines = folder.text("crossings.csv").lines().toList();
      folder.text("crossings.csv", text -> String.join("\n", lines) + "\n\"never");
      return lines.size() + 1;
    });
    broken(good, "camps.csv", "cannot be split into cells from here", folder -> {
      int lines = (int) folder.text("camps.csv").lines().count();
      folder.text("camps.csv", text -> text + "\"a\"b\",c\n");
      return lines + 1;
    });
  }

  private static void addHeaders(Path good) {
    broken(good, "roads.csv", "\"kmm\" is no column of this file. Maybe \"km\".", folder -> {
      folder.cell("roads.csv", 1, "km", "kmm");
      return 1;
    });
    broken(good, "roads.csv", "km: is a column that is missing", folder -> {
      folder.cell("roads.csv", 1, "km", "length");
      return 1;
    });
    broken(good, "places.csv", "is a column that comes twice", folder -> {
      folder.cell("places.csv", 1, "lon", "lat");
      return 1;
    });
    broken(good, "camps.csv", "\"ID\" is no column of this file. Maybe \"id\".", folder -> {
      folder.cell("camps.csv", 1, "id", "ID");
      return 1;
    });
    broken(good, "roads.csv", "column 13 has no name", folder -> {
      folder.text("roads.csv", text -> text.replaceFirst("\n", ",\n"));
      return 1;
    });
    broken(good, "sources.csv", "has 3 cells where the first line has 4. Maybe a comma is missing.", folder -> {
      int lines = (int) folder.text("sources.csv").lines().count();
      folder.text("sources.csv", text -> text + "a,b,\n");
      return lines + 1;
    });
    broken(good, "sources.csv", "has 5 cells where the first line has 4. Maybe a text with a comma", folder -> {
      int lines = (int) folder.text("sources.csv").lines().count();
      folder.text("sources.csv", text -> text + "a,b,,c,d\n");
      return lines + 1;
    });
    broken(good, "roads.csv", "km: \"3,2\" has a decimal comma and is not a number. Maybe 3.2.", folder -> {
      folder.cell("roads.csv", 2, "km", "3.2");
      folder.text("roads.csv", text -> text.replace(";", "").replace(',', ';').replace("3.2", "3,2"));
      return 2;
    });
  }

  private static void addCells(Path good) {
    cell(good, "roads.csv", "km", "3,2", "km: \"3,2\" has a decimal comma and is not a number. Maybe 3.2.");
    cell(good, "roads.csv", "km", "1,200.5", "km: \"1,200.5\" is not a number. Maybe");
    cell(good, "roads.csv", "km", "12 km", "km: \"12 km\" is not a number. Maybe 12, without the unit.");
    cell(good, "roads.csv", "km", "1e2", "km: \"1e2\" is not a number.");
    cell(good, "roads.csv", "km", "", "km: is blank: its length");
    cell(good, "roads.csv", "km", "0", "km: \"0\" is not above 0. Maybe a digit is missing.");
    cell(good, "roads.csv", "km", "0.1", "km: \"0.1\" is shorter than the straight line of ");
    cell(good, "roads.csv", "km", "٠٫١", "km: \"٠٫١\" is shorter than the straight line of ");
    cell(good, "roads.csv", "speed_kmh", "-50", "speed_kmh: \"-50\" is not above 0");
    cell(good, "roads.csv", "speed_kmh", "NaN", "speed_kmh: \"NaN\" is not a number");
    cell(good, "roads.csv", "vehicles_per_hour", "0", "vehicles_per_hour: \"0\" is below the least, 1. Maybe \"none\" for no limit.");
    cell(good, "roads.csv", "vehicles_per_hour", "unlimited", "vehicles_per_hour: \"unlimited\" is not a whole number. Maybe \"none\" for no limit.");
    broken(good, "roads.csv", "checkpoint_holder: is blank, though the checkpoint takes minutes", folder -> {
      folder.cell("roads.csv", 2, "checkpoint_minutes_per_vehicle", "4");
      folder.cell("roads.csv", 2, "checkpoint_holder", "");
      return 2;
    });
    cell(good, "roads.csv", "checkpoint_bars", "volunteer", "checkpoint_bars: \"volunteer\" is no trait such as role=volunteer");
    cell(good, "crossings.csv", "bars", "role=volunter", "\"role=volunter\" has an unknown value. Maybe \"volunteer\".");
    cell(good, "crossings.csv", "bars", "nationalty=syrian", "has an unknown kind of trait. Maybe \"nationality\".");
    cell(good, "crossings.csv", "desks", "0", "desks: \"0\" is below the least, 1.");
    cell(good, "crossings.csv", "desks", "2.5", "desks: \"2.5\" is not a whole number. Maybe 3.");
    cell(good, "crossings.csv", "guarantee", "colective", "guarantee: \"colective\" is no word that is known here. Maybe \"collective\".");
    cell(good, "crossings.csv", "depends_on", "no-such-pledge", "depends_on: \"no-such-pledge\" is not in pledges.csv");
    cell(good, "camps.csv", "capacity_persons", "0", "capacity_persons: \"0\" is below the least, 1.");
    cell(good, "camps.csv", "capacity_persons", "1.000", "capacity_persons: \"1.000\" is not a whole number. Maybe 1000");
    cell(good, "camps.csv", "leave_by", "2018-10-21T22:00", "leave_by: \"2018-10-21T22:00\" has no time zone. Maybe 2018-10-21T22:00Z, or 2018-10-21T22:00+03:00.");
    cell(good, "camps.csv", "leave_by", "21/10/2018 22:00", "is not written as year-month-day. Maybe the spreadsheet changed it");
    cell(good, "camps.csv", "leave_by", "2018-10-21", "is a day without a time. Maybe 2018-10-21T00:00Z.");
    cell(good, "camps.csv", "leave_by", "2018-02-30T22:00Z", "is no moment that exists");
    cell(good, "camps.csv", "leave_by", "1918-10-21T22:00Z", "is more than 20 years from default_as_of");
    cell(good, "places.csv", "lat", "95", "lat: \"95\" is above the most, 90");
    cell(good, "places.csv", "lon", "-181.5", "lon: \"-181.5\" is below the least, -180");
    cell(good, "places.csv", "kind", "setlement", "kind: \"setlement\" is no word that is known here. Maybe \"settlement\".");
    cell(good, "places.csv", "fuel", "maybe", "fuel: \"maybe\" is neither yes nor no");
    cell(good, "places.csv", "max_persons", "-5", "max_persons: \"-5\" is below the least, 0");
    cell(good, "places.csv", "id", "=1+2", "id: \"=1+2\" starts like a formula, which spreadsheets would run");
    cell(good, "places.csv", "id", "the village", "id: \"the village\" is no id: letters, digits, '-', '_' and '.' only. Maybe \"the-village\".");
    cell(good, "vehicles.csv", "seats", "-1", "seats: \"-1\" is below the least, 0");
    cell(good, "vehicles.csv", "count", "0", "count: \"0\" is below the least, 1");
    cell(good, "vehicles.csv", "range_km", "99999999", "range_km: \"99999999\" is above the most, 10000000. Maybe \"none\" for no limit.");
    cell(good, "pledges.csv", "refusal_rate", "5", "refusal_rate: \"5\" is above the most, 1. Maybe a share such as 0.6 is meant.");
    cell(good, "pledges.csv", "unit", "families", "unit: \"families\" is no word that is known here. Maybe one of: persons, cases, volunteers_and_families.");
    cell(good, "reports.csv", "grade", "2B", "grade: \"2B\" is no grade: a letter A to F and a digit 1 to 6. Maybe B2.");
    cell(good, "reports.csv", "grade", "b2", "grade: \"b2\" is no grade: a letter A to F and a digit 1 to 6. Maybe B2.");
    cell(good, "reports.csv", "grade", "G7", "grade: \"G7\" is no grade");
  }

  private static void addStructure(Path good) {
    broken(good, "places.csv", "stands on line 2 already", folder -> folder.copyRow("places.csv", 2));
    broken(good, "roads.csv", " is not in places.csv. Maybe \"", folder -> {
      folder.cell("roads.csv", 2, "to", folder.cell("roads.csv", 2, "to") + "x");
      return 2;
    });
    broken(good, "roads.csv", "is where the road starts", folder -> {
      folder.cell("roads.csv", 2, "to", folder.cell("roads.csv", 2, "from"));
      return 2;
    });
    broken(good, "places.csv", "Maybe latitude and longitude are swapped", folder -> {
      String lat = folder.cell("places.csv", 2, "lat");
      folder.cell("places.csv", 2, "lat", folder.cell("places.csv", 2, "lon"));
      folder.cell("places.csv", 2, "lon", lat);
      return 2;
    });
    broken(good, "road_windows.csv", "opens: ", folder -> {
      folder.add("road_windows.csv", "road", folder.cell("roads.csv", 2, "id"), "opens", "2019-01-01T00:00Z", "closes", "2019-01-01T08:00Z");
      return folder.add("road_windows.csv", "road", folder.cell("roads.csv", 2, "id"), "opens", "2019-01-01T07:59Z", "closes", "2019-01-01T09:00Z");
    });
    broken(good, "road_windows.csv", "closes: \"2019-01-01T07:59Z\" is not after opens, 2019-01-01T08:00Z. Maybe the two are swapped.", folder ->
        folder.add("road_windows.csv", "road", folder.cell("roads.csv", 2, "id"), "opens", "2019-01-01T08:00Z", "closes", "2019-01-01T07:59Z"));
    broken(good, "crossings.csv", "is the inside too", folder -> {
      folder.cell("crossings.csv", 2, "outside", folder.cell("crossings.csv", 2, "inside"));
      return 2;
    });
    broken(good, "crossings.csv", "guarantee_hosts: is blank, though a guarantee is demanded", folder -> {
      folder.cell("crossings.csv", 2, "guarantee", "named");
      folder.cell("crossings.csv", 2, "guarantee_hosts", "");
      return 2;
    });
    broken(good, "chains.csv", "is out of line: the steps of ", folder -> {
      folder.cell("chains.csv", 2, "step", "7");
      return 2;
    });
    broken(good, "chains.csv", "camp: is blank on the row of the last step", folder ->
        folder.add("chains.csv", "chain", "new", "step", "1", "crossing", folder.cell("crossings.csv", 2, "id")));
    broken(good, "chains.csv", "comes twice in this chain", folder -> {
      folder.add("chains.csv", "chain", "new", "step", "1", "crossing", folder.cell("crossings.csv", 2, "id"));
      return folder.add("chains.csv", "chain", "new", "step", "2", "crossing", folder.cell("crossings.csv", 2, "id"), "camp", folder.cell("camps.csv", 2, "id"), "transfer_minutes", "5");
    });
    broken(good, "vehicles.csv", "available_until: ", folder -> {
      folder.cell("vehicles.csv", 2, "available_from", "2019-01-02T00:00Z");
      folder.cell("vehicles.csv", 2, "available_until", "2019-01-01T00:00Z");
      return 2;
    });
    broken(good, "vehicles.csv", "leaves no place of any kind in this vehicle", folder -> {
      folder.cell("vehicles.csv", 2, "seats", "0");
      folder.cell("vehicles.csv", 2, "wheelchair_places", "");
      folder.cell("vehicles.csv", 2, "stretcher_places", "0");
      return 2;
    });
  }

  private static void addRoster(Path good) {
    broken(good, "members.csv", "is a member in two households: ", folder -> {
      int line = folder.copyRow("members.csv", 2);
      List<List<String>> households = folder.rows("households.csv");
      folder.cell("members.csv", line, "household", households.get(households.size() - 1).get(0));
      return line;
    });
    broken(good, "members.csv", "household: \"nobody\" is not in households.csv", folder -> {
      folder.cell("members.csv", 2, "household", "nobody");
      return 2;
    });
    broken(good, "households.csv", "which refuses_hosts names too", folder -> {
      folder.cell("households.csv", 2, "wishes_hosts", folder.cell("hosts.csv", 2, "id"));
      folder.cell("households.csv", 2, "refuses_hosts", folder.cell("hosts.csv", 2, "id"));
      return 2;
    });
    broken(good, "households.csv", "twice. Maybe keep the first: the dearest comes first.", folder -> {
      folder.cell("households.csv", 2, "wishes_hosts", folder.cell("hosts.csv", 2, "id") + " " + folder.cell("hosts.csv", 2, "id"));
      return 2;
    });
    broken(good, "hosts.csv", "school_places: \"-1\" is below the least, 0", folder -> {
      folder.cell("hosts.csv", 2, "school_places", "-1");
      return 2;
    });
    broken(good, "hosts.csv", "arrivals_per_week: \"0\" is below the least, 1", folder -> {
      folder.cell("hosts.csv", 2, "arrivals_per_week", "0");
      return 2;
    });
    broken(good, "households.csv", "has no member in members.csv", folder ->
        folder.add("households.csv", "id", "new", "home", folder.cell("places.csv", 2, "id")));
    broken(good, "households.csv", "weight_reason: is blank, though the weight is 3", folder -> {
      folder.cell("households.csv", 2, "weight", "3");
      return 2;
    });
    broken(good, "households.csv", "weight: \"0\" is below the least, 1", folder -> {
      folder.cell("households.csv", 2, "weight", "0");
      return 2;
    });
    broken(good, "households.csv", "walk_kmh: \"0\" is no pace, though it walks up to 5 km", folder -> {
      folder.cell("households.csv", 2, "walk_kmh", "0");
      folder.cell("households.csv", 2, "walk_km", "5");
      return 2;
    });
    broken(good, "members.csv", "is of the same household", folder -> {
      folder.cell("members.csv", 2, "guardian", folder.cell("members.csv", 3, "id"));
      return 2;
    });
    broken(good, "members.csv", "is not grown: child on line ", folder -> {
      int child = folder.lineOf("members.csv", "age_band", "child");
      List<List<String>> members = folder.rows("members.csv");
      int other = folder.cell("members.csv", child, "household").equals(folder.cell("members.csv", 2, "household")) ? members.size() : 2;
      folder.cell("members.csv", other, "guardian", folder.cell("members.csv", child, "id"));
      return other;
    });
    cell(good, "members.csv", "age_band", "grown-up", "age_band: \"grown-up\" is no word that is known here. Maybe one of: infant, child, adult, elder.");
    cell(good, "members.csv", "needs", "wheelchair strecher", "holds \"strecher\", which is no word that is known here. Maybe \"stretcher\".");
    cell(good, "members.csv", "stays", "y", "stays: \"y\" is neither yes nor no");
  }

  private static void addReports(Path good) {
    broken(good, "reports.csv", "received_at: ", folder -> {
      folder.cell("reports.csv", 2, "received_at", "2017-01-01T00:00Z");
      return 2;
    });
    broken(good, "reports.csv", "valid_until: \"2017-01-01T00:00Z\" is not after observed_at", folder -> {
      folder.cell("reports.csv", 2, "valid_until", "2017-01-01T00:00Z");
      return 2;
    });
    report(good, "place:nowhere-at-all", "no_loss_expected", "", "subject: \"place:nowhere-at-all\" is not in places.csv");
    report(good, "palce:x", "cut", "", "subject: \"palce:x\" is of no kind that is known. Maybe \"place\".");
    report(good, "gate", "cut", "", "subject: \"gate\" is not kind:id");
    report(good, "place:PLACE", "cut", "", "claim: \"cut\" is nothing that a place can be");
    report(good, "road:ROAD", "passible", "", "claim: \"passible\" is no claim. Maybe \"passable\".");
    report(good, "road:ROAD", "cut", "today", "value: \"today\" does not fit the claim cut, which takes no value. Maybe leave it blank.");
    report(good, "place:PLACE", "held_by", "nobody-known", "value: \"nobody-known\" is not in parties.csv");
    report(good, "place:PLACE", "loss_expected", "2018-07-20T12:00Z 2018-07-18T12:00Z 2018-07-23T00:00Z", "has its times not in order: earliest, likely, latest");
    report(good, "place:PLACE", "loss_expected", "2018-07-20T12:00Z", "does not fit the claim loss_expected, which takes EARLIEST LIKELY LATEST");
    report(good, "crossing:GATE", "permission", "offered 1.5", "has \"1.5\", which is above the most, 1");
    report(good, "crossing:GATE", "permission", "ofered", "has \"ofered\", which is no word that is known here. Maybe \"offered\".");
    report(good, "crossing:GATE", "windows", "2018-07-21T18:30Z/2018-07-22T02:30Z 2018-07-22T02:00Z/2018-07-22T03:30Z", "has overlapping windows");
    report(good, "crossing:GATE", "windows", "2018-07-22T02:30Z/2018-07-21T18:30Z", "has a window that closes before it opens");
    report(good, "crossing:GATE", "windows", "2018-07-22T02:30Z", "where OPENS/CLOSES is needed");
    report(good, "crossing:GATE", "windows", "2018-07-22T02:30/2018-07-22T04:30", "has \"2018-07-22T02:30\", which has no time zone");
    report(good, "pledge:PLEDGE", "pledged", "250", "does not fit the claim pledged, which takes STATE UNITS [CHANCE]. Maybe \"binding 250\".");
    report(good, "pledge:PLEDGE", "pledged", "binding -3", "has \"-3\", which is below the least, 0");
    report(good, "camp:CAMP", "capacity", "many", "has \"many\", which is not a whole number");
    report(good, "household:HOUSEHOLD", "consent", "yes", "has \"yes\", which is no word that is known here. Maybe one of: given, unknown, declined.");
    report(good, "household:HOUSEHOLD", "at", "nowhere", "value: \"nowhere\" is not in places.csv");
    report(good, "vehicle:BUS", "vehicles", "", "does not fit the claim vehicles, which takes COUNT");
  }

  private static void addKeys(Path good) {
    key(good, "tick_seconds", "tick_seconds: 70", "tick_seconds: \"70\" does not divide a quarter of an hour (900 s). Maybe 60.");
    key(good, "zone", "zone: Asia/Damaskus", "zone: \"Asia/Damaskus\" is no time zone. Maybe \"Asia/Damascus\".");
    key(good, "format", "format: safepassage-operation/9", "format: \"safepassage-operation/9\" is no word");
    key(good, "title", "titel: A title", "\"titel\" is no key of this file. Maybe \"title\".");
    key(good, "tick_seconds", "zone: Etc/UTC", "comes twice");
    key(good, "title", "title: a: b", "is not valid YAML here");
    key(good, "title", "title: {a: b}", "title: does not have the form of this key");
    key(good, "default_as_of", "default_as_of: 2018-07-15 21:43", "default_as_of: \"2018-07-15 21:43\" has no time zone");
    key(good, "synthetic", "synthetic: perhaps", "synthetic: \"perhaps\" is neither yes nor no");
    key(good, "  least_grade", "  least_grade: 3C", "policy.least_grade: \"3C\" is no grade: a letter A to F and a digit 1 to 6. Maybe C3.");
    key(good, "  loss_quantile", "  loss_quantile: 1.5", "policy.loss_quantile: \"1.5\" is above the most, 0.999");
    key(good, "  aims", "  aims: [margin]", "policy.aims: \"margin\" must name each of the five aims once");
    key(good, "  aims", "  aims: [people_out, margins, exposure, last_across, placement]", "holds \"margins\", which is no word that is known here. Maybe \"margin\".");
    key(good, "  aims", "  aims: [last_across, people_out, margin, placement, exposure]",
        "policy.aims: \"last_across people_out margin placement exposure\" must begin with people_out and end with placement. Maybe [people_out, last_across, margin, exposure, placement].");
    key(good, "  never_relied_on", "  never_relied_on: [no-such-party]", "policy.never_relied_on: \"no-such-party\" is not in parties.csv");
    key(good, "  must_be_told", "  must_be_told: {no-such-party: 120}", "policy.must_be_told: \"no-such-party=120\" is not in parties.csv");
    key(good, "  must_be_told", "  must_be_told: [a]", "policy.must_be_told: \"a\" is not party: minutes");
    key(good, "  most_together", "  most_together: 0", "policy.most_together: \"0\" is below the least, 1");
    key(good, "  most_together", "  most_pickups: 0", "policy.most_pickups: \"0\" is below the least, 1");
    key(good, "  least_permission", "  least_permision: offered", "\"policy.least_permision\" is no key of this file. Maybe \"policy.least_permission\".");
  }

  private static void addAreas(Path good) {
    area(good, "{\n\"type\": \"FeatureCollection\",\n\"features\": [\n", 4, "is not valid JSON here");
    area(good, "{\"type\": \"Feature\"}", 1, "is no FeatureCollection");
    area(good, "{\"type\": \"FeatureCollection\",\n\"features\": [{\"properties\": {}}]}", 2, "has no \"id\"");
    area(good, feature("\"id\": \"a\"", "[[[36, 32], [37, 32], [37, 33]]]"), 2, "is not closed. Maybe repeat the first point at the end");
    area(good, feature("\"id\": \"a\"", "[[[36, 32], [37, 33], [37, 32], [36, 33], [36, 32]]]"), 2, "has lines that cross");
    area(good, feature("\"id\": \"a\"", "[[[36, 132], [37, 33], [37, 32], [36, 132]]]"), 2, "is outside the globe. Maybe swapped");
    area(good, feature("\"id\": \"a\"", "[[[36, \"x\"], [37, 33], [37, 32], [36, 132]]]"), 2, "is no number");
  }

  private static String feature(String properties, String coordinates) {
    return "{\"type\": \"FeatureCollection\", \"features\": [\n{\"type\": \"Feature\", \"properties\": {" + properties
        + "}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": " + coordinates + "}}]}";
  }

  private static void area(Path good, String text, int line, String expected) {
    broken(good, "areas.geojson", expected, folder -> {
      folder.bytes("areas.geojson", text.getBytes(StandardCharsets.UTF_8));
      return line;
    });
  }

  static Stream<Case> cases() {
    return CASES.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSpoiltFolderIsRefusedWithFileLineAndMend(Case spoilt) throws IOException {
    SpoiltFolder folder = SpoiltFolder.copy(spoilt.good(), dir);
    int line = spoilt.spoiling().spoil(folder);
    String start = spoilt.file() + (line > 0 ? ":" + line : "");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(LOCALES[CASES.indexOf(spoilt) % LOCALES.length]));
      LoadResult result = OperationFolder.load(folder.path);
      assertThat(result).isInstanceOf(LoadResult.Refused.class);
      assertThat(((LoadResult.Refused) result).problems())
          .filteredOn(Problem::isError)
          .extracting(Problem::sentence)
          .anySatisfy(sentence -> assertThat(sentence).startsWith(start).contains(spoilt.expected()));
    } finally {
      Locale.setDefault(before);
    }
  }
}
