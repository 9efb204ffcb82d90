package org.safepassage.folder.generate;

import java.util.List;
import java.util.Locale;
import org.safepassage.folder.schema.FolderSchema;

/** The camp, and the hosts with what they pledge: together places for somewhat fewer than all. */
final class Reception {
  static final List<String> HOSTS = List.of("host-a", "host-b", "host-c", "host-d", "host-e");

  private static final List<String> LETTERS_AR = List.of("أ", "ب", "ج", "د", "هـ");
  private static final List<String> LANGUAGES = List.of("en", "en fr", "fr", "de", "es en");

  /** Of the people, what each host pledges, counted in persons. */
  private static final List<Double> SHARES = List.of(0.26, 0.22, 0.18, 0.12, 0.10);

  /** About so many persons to a household, and so many of its members are volunteers. */
  private static final double PERSONS_PER_CASE = 4;
  private static final double PERSONS_PER_VOLUNTEER = 5;

  private final Timeline time;
  private final int people;

  Reception(Timeline time, int people) {
    this.time = time;
    this.people = people;
  }

  String camps() {
    Rows rows = new Rows(FolderSchema.CAMPS);
    rows.set("id", "camp").set("name_en", "Camp").set("name_ar", "المخيم").set("place", "camp").set("capacity_persons", people * 9L / 10);
    rows.set("leave_by", time.at(90L * 24 * 60)).end();
    return rows.text();
  }

  static String nameEn(String host) {
    return "Host state " + letter(host).toUpperCase(Locale.ROOT);
  }

  static String nameAr(String host) {
    return "الدولة المضيفة " + LETTERS_AR.get(HOSTS.indexOf(host));
  }

  private static String letter(String host) {
    return host.substring("host-".length());
  }

  private static String pledge(int host) {
    return "places-" + letter(HOSTS.get(host));
  }

  String hosts() {
    Rows rows = new Rows(FolderSchema.HOSTS);
    for (int i = 0; i < HOSTS.size(); i++) {
      rows.set("id", HOSTS.get(i)).set("name_en", nameEn(HOSTS.get(i))).set("name_ar", nameAr(HOSTS.get(i)));
      rows.set("party", HOSTS.get(i)).set("languages", LANGUAGES.get(i));
      rows.set("school_places", places(i, 0.5)).set("medical_places", places(i, 0.04)).set("wheelchair_places", places(i, 0.02));
      rows.set("arrivals_per_week", places(i, 0.3)).end();
    }
    return rows.text();
  }

  private int places(int host, double share) {
    return (int) Math.max(2, Math.round(people * SHARES.get(host) * share));
  }

  String pledges() {
    Rows rows = new Rows(FolderSchema.PLEDGES);
    for (int i = 0; i < HOSTS.size(); i++) {
      rows.set("id", pledge(i)).set("host", HOSTS.get(i)).set("unit", unit(i));
      rows.set("persons_per_unit", personsPerUnit(i), 1).set("accepts", i == 3 ? "role=volunteer" : "");
      rows.set("most_persons_per_case", i == 2 ? "8" : "").set("refuses", i == 4 ? "nationality=stateless" : "");
      rows.set("vetting_days", 14 + 7L * i).set("refusal_rate", 0.02 + 0.02 * i, 2).set("departures_per_week", places(i, 0.25)).end();
    }
    return rows.text();
  }

  private static String unit(int host) {
    return host == 2 ? "cases" : host == 3 ? "volunteers_and_families" : "persons";
  }

  private static double personsPerUnit(int host) {
    return host == 2 ? PERSONS_PER_CASE : host == 3 ? PERSONS_PER_VOLUNTEER : 1;
  }

  void report(ReportRows reports) {
    for (int i = 0; i < HOSTS.size(); i++) {
      String pledge = "pledge:" + pledge(i);
      long units = Math.max(1, Math.round(people * SHARES.get(i) / personsPerUnit(i)));
      reports.add(-7_200, -7_100, "press", "B3", pledge, "pledged", "asked " + units, "the request");
      reports.add(-1_300, -1_200, "mission", "A2", pledge, "pledged", (i < 2 ? "binding " : "offered ") + units, "in writing");
    }
    long fewer = Math.max(1, Math.round(people * SHARES.get(1) * 0.9));
    reports.add(-1_300, -1_100, "press", "C4", "pledge:" + pledge(1), "pledged", "binding " + fewer, "a newspaper has fewer");
  }
}
