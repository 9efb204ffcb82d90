package org.safepassage.folder.planjson;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One kind of object in plan.json: its fields in the order in which they are written.
 *
 * @param byName the same fields, looked up millions of times
 * @param listNames every name that an object of this shape may have, moments beside ticks included
 */
record Shape(String name, String meaning, List<Field> fields, Map<String, Field> byName, List<String> listNames) {
  Shape(String name, String meaning, List<Field> fields) {
    this(name, meaning, List.copyOf(fields), fields.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity())), names(fields));
  }

  private static List<String> names(List<Field> fields) {
    return fields.stream().flatMap(field -> field.kind() instanceof Field.Kind.Tick ? Stream.of(field.name(), field.momentName()) : Stream.of(field.name())).toList();
  }

  Field getField(String field) {
    Field found = byName.get(field);
    if (found == null) {
      throw new IllegalArgumentException(name + " has no field " + field);
    }
    return found;
  }
}
