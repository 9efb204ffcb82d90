package org.safepassage.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes of plan.json: fields dropped, renamed, of another type, numbers moved, ids swapped, elements doubled; and of its bytes. */
final class PlanMutations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

  private final Random random;

  PlanMutations(Random random) {
    this.random = random;
  }

  byte[] mutate(byte[] plan, List<String> trail) {
    JsonNode root = random.nextInt(12) == 0 ? null : tree(plan);
    if (root == null || !root.isContainer() || root.isEmpty()) {
      trail.add("bytes of plan.json");
      return raw(plan);
    }
    List<JsonNode> containers = new ArrayList<>();
    collect(root, containers);
    JsonNode container = FuzzValues.pick(containers, random);
    if (container instanceof ObjectNode object) {
      field(object, trail);
    } else if (container instanceof ArrayNode array) {
      element(array, trail);
    }
    String text = root.toString();
    if (random.nextInt(5) > 0) {
      // Moments beside ticks would give every moved number away.
      text = text.replaceAll(",\"\\w*at\":\"[^\"]*\"", "");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] raw(byte[] plan) {
    if (random.nextInt(6) == 0) {
      return FuzzValues.pick(List.of("[".repeat(20_000), "{\"a\":".repeat(5_000), "null", "{}", "[]", "\"x\"", "1e999999999", "{\"format\":\"safepassage-plan/1\"}"), random).getBytes(StandardCharsets.UTF_8);
    }
    return new FolderMutations(random).bytes(plan);
  }

  private static @org.jspecify.annotations.Nullable JsonNode tree(byte[] plan) {
    try {
      return JSON.readTree(plan);
    } catch (JacksonException | IllegalArgumentException | StackOverflowError e) {
      return null;
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainer() && !node.isEmpty()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private void field(ObjectNode object, List<String> trail) {
    String name = FuzzValues.pick(List.copyOf(object.propertyNames()), random);
    JsonNode old = object.get(name);
    switch (random.nextInt(10)) {
      case 0 -> object.remove(name);
      case 1 -> object.set(name + "x", old);
      default -> object.set(name, other(old));
    }
    trail.add(name + ": " + brief(old) + " -> " + brief(object.get(name)));
  }

  private void element(ArrayNode array, List<String> trail) {
    int at = random.nextInt(array.size());
    JsonNode old = array.get(at);
    switch (random.nextInt(5)) {
      case 0 -> array.remove(at);
      case 1 -> array.insert(random.nextInt(array.size() + 1), old.deepCopy());
      case 2 -> {
        array.remove(at);
        array.insert(random.nextInt(array.size() + 1), old);
      }
      default -> array.set(at, other(old));
    }
    trail.add("element " + at + ": " + brief(old));
  }

  /** Another id of the same kind: its last digit is another, or its end is another's. */
  private String another(String text) {
    String digit = text.replaceFirst("[0-9](?=[^0-9]*$)", String.valueOf(random.nextInt(8)));
    return digit.equals(text) ? FuzzValues.pick(List.of("village", "hamlet", "crossroads", "gate-in", "bus", "gate", "village-crossroads", "crossroads-gate", "hamlet-crossroads"), random) : digit;
  }

  private static String brief(@org.jspecify.annotations.Nullable JsonNode node) {
    String text = String.valueOf(node);
    return text.length() > 60 ? text.substring(0, 60) + "..." : text;
  }

  private JsonNode other(JsonNode old) {
    if (random.nextInt(8) == 0) {
      return FuzzValues.pick(
          List.of(MAKE.nullNode(), MAKE.stringNode("x"), MAKE.numberNode(-1), MAKE.numberNode(1.5), MAKE.numberNode(Long.MAX_VALUE), MAKE.arrayNode(), MAKE.objectNode(), MAKE.booleanNode(true)), random);
    }
    if (old.isIntegralNumber()) {
      int value = old.bigIntegerValue().intValue();
      return MAKE.numberNode(FuzzValues.pick(List.of(value + 1, value - 1, 0, -value, value + 2, value + 15, value - 15, value + 60, value * 2, 2_000_000_000), random));
    }
    if (old.isString()) {
      String text = old.asString();
      return MAKE.stringNode(random.nextBoolean() ? another(text) : random.nextBoolean() ? FuzzValues.near(text, random) : FuzzValues.word(random));
    }
    return old.isBoolean() ? MAKE.booleanNode(!old.asBoolean()) : MAKE.nullNode();
  }
}
