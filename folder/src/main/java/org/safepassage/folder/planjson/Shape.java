package org.safepassage.folder.planjson;

import java.util.ArrayList;
import java.util.List;

/** One kind of object in plan.json: its fields in the order in which they are written. */
record Shape(String name, String meaning, List<Field> fields) {
  Shape {
    fields = List.copyOf(fields);
  }

  /** Every name that an object of this shape may have, moments beside ticks included. */
  List<String> listNames() {
    List<String> names = new ArrayList<>();
    for (Field field : fields) {
      names.add(field.name());
      if (field.kind() instanceof Field.Kind.Tick) {
        names.add(field.momentName());
      }
    }
    return names;
  }

  Field getField(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst().orElseThrow();
  }
}
