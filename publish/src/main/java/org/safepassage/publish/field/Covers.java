package org.safepassage.publish.field;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.safepassage.folder.words.FieldWords;
import org.safepassage.folder.words.Term;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Household;
import org.safepassage.operation.HouseholdId;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.VehicleGroup;
import org.safepassage.operation.VehicleId;

/**
 * What each thing is called in files for the field: its cover from the vocabulary; else its id, unless the id or a name holds a word
 * of the danger list; else a word of the program with a number. Gates always have a cover. No two things of a kind share one.
 */
final class Covers {
  /** How a place is called; the names are blank where it has a cover. */
  record PlaceWords(String label, String nameEn, String nameAr) {
    /** Label and names in one line, each once. */
    String inFull() {
      return String.join(" ", new java.util.LinkedHashSet<>(Stream.of(label, nameEn, nameAr).filter(name -> !name.isEmpty()).toList()));
    }
  }

  /** What the cell must know to read the field's files: a cover, what it stands for, and why it has one. */
  record Key(String kind, String id, String cover, String why) {}

  private final FieldWords words;
  private final List<Key> keys = new ArrayList<>();
  private final Map<String, String> places;
  private final Map<String, String> gates;
  private final Map<String, String> vehicles;
  private final Map<String, String> households;
  private final Map<PlaceId, Place> placeById = new LinkedHashMap<>();

  Covers(Operation operation, FieldWords words) {
    this.words = words;
    operation.places().forEach(place -> placeById.put(place.id(), place));
    Map<String, List<String>> named = new LinkedHashMap<>();
    operation.places().forEach(place -> named.put(place.id().value(), List.of(place.id().value(), place.nameEn(), place.nameAr())));
    places = labels("place", Term.PLACE, named);
    gates = labels("crossing", Term.GATE, byId(operation.crossings().stream().map(Crossing::id).map(CrossingId::value)));
    vehicles = labels("vehicle", Term.VEHICLE, byId(operation.vehicleGroups().stream().map(VehicleGroup::id).map(id -> id.value())));
    households = labels("household", Term.HOUSEHOLD, byId(operation.households().stream().map(Household::id).map(HouseholdId::value)));
  }

  private static Map<String, List<String>> byId(Stream<String> ids) {
    Map<String, List<String>> byId = new LinkedHashMap<>();
    ids.forEach(id -> byId.put(id, List.of(id)));
    return byId;
  }

  private Map<String, String> labels(String kind, Term term, Map<String, List<String>> named) {
    Set<String> taken = new HashSet<>(named.keySet());
    named.keySet().forEach(id -> words.findCover(kind, id).ifPresent(taken::add));
    Map<String, String> labels = new HashMap<>();
    int number = 0;
    for (Map.Entry<String, List<String>> thing : named.entrySet()) {
      String id = thing.getKey();
      number++;
      Optional<String> given = words.findCover(kind, id);
      Optional<String> danger = thing.getValue().stream().flatMap(name -> words.danger().find(name).stream()).findFirst();
      if (given.isPresent()) {
        cover(labels, kind, id, given.get(), "vocabulary.csv");
      } else if (term == Term.GATE || danger.isPresent()) {
        String why = danger.map(word -> "holds \"" + word + "\" of the danger list").orElse("every gate has one");
        cover(labels, kind, id, free(term, number, taken), why);
      } else {
        labels.put(id, readable(id));
      }
    }
    return labels;
  }

  private void cover(Map<String, String> labels, String kind, String id, String cover, String why) {
    labels.put(id, readable(cover));
    keys.add(new Key(kind, id, cover, why));
  }

  private String free(Term term, int number, Set<String> taken) {
    String label = of(term) + "-" + number;
    for (int more = 2; !taken.add(label); more++) {
      label = of(term) + "-" + number + "-" + more;
    }
    return label;
  }

  /** What stands for a word of the program. */
  String of(Term term) {
    return words.of(term);
  }

  /** The same as the name of a column: no spaces. */
  String column(Term term) {
    return words.of(term).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_");
  }

  PlaceWords of(PlaceId id) {
    String label = places.getOrDefault(id.value(), readable(id.value()));
    Place place = placeById.get(id);
    if (place == null || !label.equals(readable(id.value()))) {
      return new PlaceWords(label, "", "");
    }
    return new PlaceWords(label, readable(place.nameEn()), readable(place.nameAr()));
  }

  Optional<Place> findPlace(PlaceId id) {
    return Optional.ofNullable(placeById.get(id));
  }

  String of(CrossingId id) {
    return gates.getOrDefault(id.value(), of(Term.GATE));
  }

  String of(VehicleId id) {
    return vehicles.getOrDefault(id.group().value(), of(Term.VEHICLE)) + "#" + id.number();
  }

  String of(HouseholdId id) {
    return households.getOrDefault(id.value(), of(Term.HOUSEHOLD));
  }

  /** A run's own name, which the planner gives: {@code run-1}. */
  String run(String id) {
    return readable(id.replaceAll("^run(?=-)", java.util.regex.Matcher.quoteReplacement(of(Term.RUN))));
  }

  List<Key> listKeys() {
    return List.copyOf(keys);
  }

  /** Without signs that no list can show and no XML may hold. */
  private static String readable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ").strip();
  }
}
