package org.safepassage.folder.planjson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.safepassage.folder.planjson.Field.Kind;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.folder.raw.LocatedJson.Arr;
import org.safepassage.folder.raw.LocatedJson.Obj;
import org.safepassage.folder.raw.LocatedJson.Text;
import org.safepassage.folder.schema.CellText;
import org.safepassage.operation.Limits;

/**
 * The fields of one object of plan.json. What is missing, unknown or of another type becomes a problem with its line and
 * JSON pointer, and a harmless value stands in: whatever was read with problems is thrown away.
 */
final class Fields {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final LocatedJson MISSING = new LocatedJson.Nothing(new LocatedJson.At(0, 0, ""));

  /**
   * What all objects of one file share.
   *
   * @param texts one object for each text: a plan repeats few ids millions of times
   */
  record Context(String file, Problems problems, Map<String, String> texts) {
    Context(String file, Problems problems) {
      this(file, problems, new HashMap<>());
    }

    private String shared(String text) {
      return texts.computeIfAbsent(text, same -> same);
    }

    /** What hangs on a missing field is not said again. */
    void report(LocatedJson where, String value, String wrong, String maybe) {
      if (where.equals(MISSING)) {
        return;
      }
      LocatedJson.At at = where.at();
      String pointer = at.pointer().isEmpty() ? "/" : at.pointer();
      problems.error(file, at.line(), at.column(), pointer, value, new Finding(wrong, maybe));
    }
  }

  private final Shape shape;
  private final LocatedJson node;
  private final Context context;

  private Fields(Shape shape, LocatedJson node, Context context) {
    this.shape = shape;
    this.node = node;
    this.context = context;
  }

  static Fields of(Shape shape, LocatedJson node, Context context) {
    Fields fields = new Fields(shape, node, context);
    if (node instanceof Obj object) {
      fields.reportNames(object);
    } else {
      context.report(node, "", "is no object in { }, where a " + shape.name() + " belongs", "Maybe see docs/plan-json.md.");
    }
    return fields;
  }

  private void reportNames(Obj object) {
    List<String> known = shape.listNames();
    object.fields().forEach((name, value) -> {
      if (!known.contains(name)) {
        context.report(value, name, "is no field of a " + shape.name(), NearestName.maybe(name, known));
      }
    });
    for (Field field : shape.fields()) {
      if (!object.fields().containsKey(field.name()) && !(field.kind() instanceof Kind.Maybe)) {
        String maybe = "Maybe it was lost in editing; what it says: " + field.meaning() + ".";
        context.report(object, field.name(), "is a missing field of " + shape.name(), maybe);
      }
    }
  }

  /** The object of a field that may be left away. */
  <T> Optional<T> maybe(String name, Function<LocatedJson, T> read) {
    return find(name).map(read);
  }

  private Optional<LocatedJson> find(String name) {
    return node instanceof Obj object ? object.find(name) : Optional.empty();
  }

  /** The field's value, or a stand-in of which nothing more is reported. */
  LocatedJson get(String name) {
    return find(name).orElse(MISSING);
  }

  /** A tick; the moment beside it, if there is one, must be the same. */
  int tick(String name, Optional<TickClock> clock) {
    Optional<LocatedJson> value = find(name);
    if (value.isEmpty()) {
      return 0;
    }
    int tick = (int) number(value.get(), -1_000_000_000, 1_000_000_000);
    String momentName = shape.getField(name).momentName();
    Optional<LocatedJson> shown = find(momentName);
    boolean sound = value.get() instanceof LocatedJson.Num num && num.digits().equals(String.valueOf(tick));
    if (sound && shown.isPresent() && clock.isPresent()) {
      if (!isMoment(shown.get(), clock.get(), tick)) {
        Instant moment = clock.get().momentOf(tick);
        String wrong = "is not the moment of " + name + " " + tick + ", which is " + moment;
        context.report(shown.get(), words(shown.get()), wrong, "Maybe change both, or remove " + momentName + ".");
      }
    }
    return tick;
  }

  /** As a plan is written, or any other way to say the same moment. */
  private static boolean isMoment(LocatedJson shown, TickClock clock, int tick) {
    return shown instanceof Text text
        && (text.text().equals(clock.textOf(tick)) || CellText.findMoment(text.text()).equals(Optional.of(clock.momentOf(tick))));
  }

  int whole(String name) {
    return (int) wholeLong(name);
  }

  long wholeLong(String name) {
    if (!(shape.getField(name).kind() instanceof Kind.Whole range)) {
      throw new IllegalArgumentException(name);
    }
    return find(name).map(value -> number(value, range.least(), range.most())).orElse(range.least());
  }

  int limit(String name) {
    Optional<LocatedJson> value = find(name);
    if (value.isPresent() && value.get() instanceof Text text && text.text().equals("none")) {
      return Limits.NONE;
    }
    return value.map(number -> (int) number(number, Integer.MIN_VALUE, Integer.MAX_VALUE)).orElse(0);
  }

  private long number(LocatedJson value, long least, long most) {
    if (value instanceof LocatedJson.Num num && WHOLE.matcher(num.digits()).matches()) {
      try {
        long number = Long.parseLong(num.digits());
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Larger than any long: out of range like the others.
      }
      context.report(value, num.digits(), "is below " + least + " or above " + most, "Maybe a digit too many.");
    } else {
      context.report(value, words(value), "is no whole number", "Maybe remove the quotes or the decimals.");
    }
    return Math.max(0, least);
  }

  /** An id or words; where the shape says so not blank. */
  String text(String name) {
    Optional<LocatedJson> value = find(name);
    boolean blankAllowed = shape.getField(name).kind() instanceof Kind.Text kind && kind.mayBeBlank();
    return value.map(text -> text(text, blankAllowed)).orElse("?");
  }

  String text(LocatedJson value, boolean blankAllowed) {
    if (!(value instanceof Text text)) {
      context.report(value, words(value), "is no text", "Maybe put it in quotes.");
      return "?";
    }
    if (!blankAllowed && text.text().isBlank()) {
      context.report(value, "", "is blank", "Maybe an id was lost.");
      return "?";
    }
    return context.shared(text.text());
  }

  List<String> texts(String name, boolean blankAllowed) {
    List<String> texts = new ArrayList<>();
    items(name).forEach(item -> texts.add(text(item, blankAllowed)));
    return texts;
  }

  /** One of the words of the shape; the first stands in. */
  String word(String name) {
    List<String> words = ((Kind.OneOf) shape.getField(name).kind()).words();
    return find(name).map(value -> word(value, words)).orElse(words.get(0));
  }

  String word(LocatedJson value, List<String> words) {
    if (value instanceof Text text && words.contains(text.text())) {
      return text.text();
    }
    context.report(value, words(value), "is no word that is known here", NearestName.maybe(words(value), words));
    return words.get(0);
  }

  boolean yesNo(String name) {
    Optional<LocatedJson> value = find(name);
    if (value.isPresent() && !(value.get() instanceof LocatedJson.Bool)) {
      context.report(value.get(), words(value.get()), "is neither true nor false", "Maybe remove the quotes.");
    }
    return value.isPresent() && value.get() instanceof LocatedJson.Bool bool && bool.value();
  }

  Optional<Instant> moment(String name) {
    Optional<LocatedJson> value = find(name);
    Optional<Instant> moment = value.flatMap(text -> CellText.findMoment(words(text)));
    if (value.isPresent() && moment.isEmpty()) {
      context.report(value.get(), words(value.get()), "is no moment with its zone", "Maybe 2018-07-15T21:43:00Z.");
    }
    return moment;
  }

  <T> List<T> list(String name, Function<LocatedJson, T> read) {
    List<T> list = new ArrayList<>();
    items(name).forEach(item -> list.add(read.apply(item)));
    return list;
  }

  /** A list whose items were handed over while it was read; here only that it is one. */
  <T> List<T> list(String name, List<T> handedOver) {
    items(name);
    return handedOver;
  }

  private List<LocatedJson> items(String name) {
    return find(name).map(value -> items(value, context)).orElse(List.of());
  }

  /** The items of a list. */
  static List<LocatedJson> items(LocatedJson value, Context context) {
    if (value instanceof Arr array) {
      return array.items();
    }
    context.report(value, words(value), "is no list in [ ]", "Maybe put it in [ ].");
    return List.of();
  }

  private static String words(LocatedJson value) {
    return switch (value) {
      case Text text -> text.text();
      case LocatedJson.Num num -> num.digits();
      case LocatedJson.Bool bool -> String.valueOf(bool.value());
      case LocatedJson.Nothing nothing -> "null";
      case Obj object -> "";
      case Arr array -> "";
    };
  }
}
