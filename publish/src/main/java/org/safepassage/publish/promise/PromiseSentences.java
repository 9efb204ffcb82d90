package org.safepassage.publish.promise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.safepassage.operation.Chain;
import org.safepassage.operation.ChainId;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.CrossingId;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HostId;
import org.safepassage.operation.PermissionState;
import org.safepassage.operation.Plan;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.ReportId;
import org.safepassage.outlook.CrossingOutlook;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.Situation;

/** The promises that a plan rests on and that are not yet firm, each with its reports. */
public final class PromiseSentences {
  private final Situation situation;
  private final Plan plan;

  private PromiseSentences(Situation situation, Plan plan) {
    this.situation = situation;
    this.plan = plan;
  }

  /** In the order of the operation: gates, then pledges. */
  public static List<String> of(Situation situation, Plan plan) {
    return new PromiseSentences(situation, plan).listSentences();
  }

  private List<String> listSentences() {
    List<String> sentences = new ArrayList<>();
    Set<CrossingId> used = usedCrossings();
    Set<HostId> guarantors = new LinkedHashSet<>();
    for (Crossing crossing : situation.operation().crossings()) {
      if (used.contains(crossing.id())) {
        addCrossing(sentences, crossing);
        if (crossing.guarantee() instanceof Guarantee.Collective(PledgeState least, Set<HostId> hosts)) {
          guarantors.addAll(hosts);
        }
      }
    }
    Set<PledgeId> placed = new LinkedHashSet<>();
    plan.placements().forEach(placement -> placed.add(placement.pledge()));
    for (Pledge pledge : situation.operation().pledges()) {
      addPledge(sentences, pledge, guarantors.contains(pledge.host()), placed.contains(pledge.id()));
    }
    return sentences;
  }

  private Set<CrossingId> usedCrossings() {
    Set<ChainId> chains = plan.journeys().stream().map(journey -> journey.chain()).collect(Collectors.toSet());
    Set<CrossingId> used = new LinkedHashSet<>();
    for (Chain chain : situation.operation().chains()) {
      if (chains.contains(chain.id())) {
        used.addAll(chain.crossings());
      }
    }
    return used;
  }

  private void addCrossing(List<String> sentences, Crossing crossing) {
    CrossingOutlook outlook = situation.getCrossing(crossing.id());
    if (outlook.permission() != PermissionState.AGREED) {
      String less = outlook.stated() == outlook.permission() ? "" : " (stated " + word(outlook.stated()) + ", but it depends on pledges)";
      sentences.add("gate " + crossing.id().value() + " is " + word(outlook.permission()) + less + reports(outlook.basis()));
    }
  }

  private void addPledge(List<String> sentences, Pledge pledge, boolean guarantees, boolean places) {
    PledgeOutlook outlook = situation.getPledge(pledge.id());
    boolean counts = outlook.units() > 0 && outlook.state() != PledgeState.WITHDRAWN;
    if (counts && outlook.state() != PledgeState.BINDING && (guarantees || places)) {
      String why = guarantees ? places ? "guarantee and places" : "guarantee" : "places";
      sentences.add(
          "pledge " + pledge.id().value() + " is " + word(outlook.state()) + ", " + outlook.units() + " "
              + word(pledge.unit()).replace('_', ' ') + ", for " + why + reports(outlook.basis()));
    }
  }

  private static String word(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String reports(List<ReportId> basis) {
    return basis.isEmpty() ? "" : " [" + basis.stream().map(ReportId::value).collect(Collectors.joining(", ")) + "]";
  }
}
