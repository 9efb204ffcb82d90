package org.safepassage.folder.generate;

import org.safepassage.folder.schema.FolderSchema;

/** Who takes part, and who reports. */
final class Parties {
  private Parties() {}

  static String parties(boolean hasTwoFronts) {
    Rows rows = new Rows(FolderSchema.PARTIES);
    add(rows, "council", "Local council", "المجلس المحلي", "local");
    add(rows, "first-front", "First hostile force", "القوة المعادية الأولى", "hostile");
    if (hasTwoFronts) {
      add(rows, "second-front", "Second hostile force", "القوة المعادية الثانية", "hostile");
    }
    add(rows, "state-a", "Neighbouring state A", "الدولة المجاورة أ", "state");
    add(rows, "state-b", "Neighbouring state B", "الدولة المجاورة ب", "state");
    add(rows, "mission", "Aid mission", "بعثة الإغاثة", "aid");
    Reception.HOSTS.forEach(host -> add(rows, host, Reception.nameEn(host), Reception.nameAr(host), "state"));
    return rows.text();
  }

  private static void add(Rows rows, String id, String nameEn, String nameAr, String kind) {
    rows.set("id", id).set("name_en", nameEn).set("name_ar", nameAr).set("kind", kind).set("note", "synthetic").end();
  }

  static String sources() {
    Rows rows = new Rows(FolderSchema.SOURCES);
    rows.set("id", "cell").set("name", "Planner's own estimate").end();
    rows.set("id", "council").set("name", "The council's coordinator").set("party", "council").end();
    rows.set("id", "liaison").set("name", "Liaison with the neighbouring states").end();
    rows.set("id", "mission").set("name", "Mission that speaks with the hosts").set("party", "mission").end();
    rows.set("id", "press").set("name", "Press").end();
    rows.set("id", "rumour").set("name", "What is said in chat groups").end();
    return rows.text();
  }
}
