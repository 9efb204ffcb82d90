package org.safepassage.folder.generate;

import java.util.ArrayList;
import java.util.List;

/** A made-up household in the making. */
final class Family {
  final String id;
  final HouseholdKind kind;
  final int home;
  final List<Person> people = new ArrayList<>();
  String contact = "phone";
  int minutesToReach;
  int minutesToGetReady;
  int readyFromMinute;
  int carSeats;
  int walkKm;
  int weight = 1;
  String weightReason = "";
  String refusesCrossings = "";
  String refusesHosts = "";
  String wishesHosts = "";
  String together = "";
  String linked = "";
  String nationality = "local";
  String consent = "given";

  /** Where a report says that it is, by site; the home if none does. */
  int reportedAt;

  Family(String id, HouseholdKind kind, int home) {
    this.id = id;
    this.kind = kind;
    this.home = home;
    this.reportedAt = home;
  }

  String memberId(int number) {
    return id + "-" + (number + 1);
  }

  boolean hasNeed(String need) {
    return people.stream().anyMatch(person -> person.needs().equals(need));
  }

  boolean hasAge(String ageBand) {
    return people.stream().anyMatch(person -> person.ageBand().equals(ageBand));
  }
}
