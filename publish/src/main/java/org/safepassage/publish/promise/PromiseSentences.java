package org.safepassage.publish.promise;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.safepassage.operation.Plan;
import org.safepassage.operation.ReportId;
import org.safepassage.outlook.Situation;

/** The promises that a plan rests on and that are not yet firm, each in a sentence with its reports. */
public final class PromiseSentences {
  private PromiseSentences() {}

  /** In the order of the operation: gates, then pledges. */
  public static List<String> of(Situation situation, Plan plan) {
    return Promises.of(situation, plan).stream().map(promise -> sentence(promise) + reports(promise.basis())).toList();
  }

  private static String sentence(Promise promise) {
    return switch (promise) {
      case Promise.OfGate gate -> {
        String less = gate.stated() == gate.permission() ? "" : " (stated " + word(gate.stated()) + ", but it depends on pledges)";
        yield "gate " + gate.crossing().value() + " is " + word(gate.permission()) + less;
      }
      case Promise.OfPledge pledge -> {
        String why = pledge.guarantees() ? pledge.places() ? "guarantee and places" : "guarantee" : "places";
        yield "pledge " + pledge.pledge().value() + " is " + word(pledge.state()) + ", " + pledge.units() + " " + word(pledge.unit()) + ", for " + why;
      }
    };
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String reports(List<ReportId> basis) {
    return basis.isEmpty() ? "" : " [" + basis.stream().map(ReportId::value).collect(Collectors.joining(", ")) + "]";
  }
}
