package org.safepassage.folder.generate;

/** A made-up member of a household; blank where nothing is said. */
record Person(
    boolean isVolunteer, String ageBand, String sex, String needs, String languages, String ties, String place, String guardian, boolean stays) {

  static Person of(boolean isVolunteer, String ageBand, String sex) {
    return new Person(isVolunteer, ageBand, sex, "", "ar", "", "", "", false);
  }

  Person needing(String needed) {
    return new Person(isVolunteer, ageBand, sex, needed, languages, ties, place, guardian, stays);
  }

  Person speaking(String spoken, String tiedTo) {
    return new Person(isVolunteer, ageBand, sex, needs, spoken, tiedTo, place, guardian, stays);
  }

  Person at(String elsewhere) {
    return new Person(isVolunteer, ageBand, sex, needs, languages, ties, elsewhere, guardian, stays);
  }

  Person ledBy(String member) {
    return new Person(isVolunteer, ageBand, sex, needs, languages, ties, place, member, stays);
  }

  Person staying() {
    return new Person(isVolunteer, ageBand, sex, needs, languages, ties, place, guardian, true);
  }
}
