package org.safepassage.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.safepassage.folder.planjson.JsonPrinter;
import org.safepassage.folder.raw.LocatedJson;
import org.safepassage.plan.placement.PlacementProof;
import org.safepassage.plan.placement.PlacementQuestion;
import org.safepassage.solve.assignment.Choice;
import org.safepassage.solve.assignment.Objective;
import org.safepassage.solve.assignment.Option;
import org.safepassage.solve.assignment.Prices;
import org.safepassage.solve.assignment.Stage;
import org.safepassage.solve.assignment.Timing;
import org.safepassage.solve.assignment.Use;

/** The certificate of a placement as JSON: the problem in numbers, the choice, and for each aim its value, bound and prices. */
final class CertificateJson {
  private static final LocatedJson.At NOWHERE = new LocatedJson.At(0, 0, "");

  private CertificateJson() {}

  static String of(PlacementQuestion question, PlacementProof proof) {
    return JsonPrinter.print(
        object(
            "format", text("safepassage-placement-certificate/1"),
            "households", list(question.listHouseholds(), id -> text(id.value())),
            "capacities", numbers(proof.problem().capacities()),
            "timetables", numbers(proof.problem().timetables()),
            "quotas", numbers(proof.problem().quotas()),
            "options", list(proof.problem().items(), options -> list(options, CertificateJson::option)),
            "bundles", list(proof.problem().bundles(), CertificateJson::numbers),
            "objectives", list(proof.problem().objectives(), CertificateJson::objective),
            "choices", list(proof.answer().choices(), CertificateJson::choice),
            "stages", list(proof.answer().stages(), CertificateJson::stage)));
  }

  private static LocatedJson option(Option option) {
    return object(
        "bin", number(option.bin()),
        "uses", list(option.uses(), CertificateJson::use),
        "timing", option.timing().map(CertificateJson::timing).orElse(new LocatedJson.Nothing(NOWHERE)),
        "counts", list(option.counts(), CertificateJson::use),
        "worths", numbers(option.worths()));
  }

  private static LocatedJson use(Use use) {
    return object("of", number(use.of()), "amount", number(use.amount()));
  }

  private static LocatedJson timing(Timing timing) {
    return object(
        "timetables", numbers(timing.timetables()),
        "amount", number(timing.amount()),
        "first_period", number(timing.firstPeriod()),
        "last_period", timing.lastPeriod() == Timing.ENDLESS ? text("none") : number(timing.lastPeriod()));
  }

  private static LocatedJson objective(Objective objective) {
    return object(
        "name", text(objective.name()), "counts_timely", new LocatedJson.Bool(NOWHERE, objective.countsTimely()), "quotas", numbers(objective.quotas()));
  }

  private static LocatedJson choice(Choice choice) {
    return object("option", number(choice.option()), "period", number(choice.period()));
  }

  private static LocatedJson stage(Stage stage) {
    Prices prices = stage.prices();
    return object(
        "objective", text(stage.objective()),
        "value", number(stage.value()),
        "bound", number(stage.bound()),
        "standing", text(stage.standing().name().toLowerCase(java.util.Locale.ROOT)),
        "price_unit", number(Prices.ONE),
        "earlier_prices", numbers(prices.earlier()),
        "capacity_prices", numbers(prices.capacities()),
        "period_prices", list(prices.periods(), CertificateJson::numbers),
        "quota_prices", numbers(prices.quotas()),
        "unit_prices", numbers(prices.units()),
        "kept_capacities", list(prices.kept(), CertificateJson::numbers));
  }

  /** Names and values in turn. */
  private static LocatedJson object(Object... namesAndValues) {
    Map<String, LocatedJson> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], (LocatedJson) namesAndValues[i + 1]);
    }
    return new LocatedJson.Obj(NOWHERE, fields);
  }

  private static <T> LocatedJson list(List<T> items, Function<T, LocatedJson> write) {
    return new LocatedJson.Arr(NOWHERE, items.stream().map(write).toList());
  }

  private static LocatedJson numbers(List<? extends Number> numbers) {
    return list(numbers, CertificateJson::number);
  }

  private static LocatedJson number(Number number) {
    return new LocatedJson.Num(NOWHERE, number.toString());
  }

  private static LocatedJson text(String words) {
    return new LocatedJson.Text(NOWHERE, words);
  }
}
