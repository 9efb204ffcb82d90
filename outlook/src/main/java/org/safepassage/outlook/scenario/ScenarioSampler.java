package org.safepassage.outlook.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.safepassage.operation.Crossing;
import org.safepassage.operation.Doubt;
import org.safepassage.operation.Guarantee;
import org.safepassage.operation.HostId;
import org.safepassage.operation.Limits;
import org.safepassage.operation.Operation;
import org.safepassage.operation.Place;
import org.safepassage.operation.PlaceId;
import org.safepassage.operation.Pledge;
import org.safepassage.operation.PledgeId;
import org.safepassage.operation.PledgeState;
import org.safepassage.operation.Rate;
import org.safepassage.operation.Road;
import org.safepassage.outlook.Loss;
import org.safepassage.outlook.PledgeOutlook;
import org.safepassage.outlook.RoadOutlook;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.TickWindow;

/** Samples one lot of scenarios, each kind of thing by itself. */
final class ScenarioSampler {
  /** How much of a loss goes with the front: the rest is the place's own. */
  private static final double FRONT = StrictMath.sqrt(0.8);

  private static final double OWN = StrictMath.sqrt(0.2);

  private final Situation situation;
  private final Operation operation;
  private final Doubt doubt;
  private final Draws draws;
  private final int first;
  private final int count;
  private final boolean promisesKept;
  private final double[] front;

  ScenarioSampler(Situation situation, long seed, int first, int count, boolean promisesKept) {
    this.situation = situation;
    operation = situation.operation();
    doubt = operation.policy().doubt();
    draws = new Draws(seed);
    this.first = first;
    this.count = count;
    this.promisesKept = promisesKept;
    front = normals("front", "");
  }

  int count() {
    return count;
  }

  private double[] uniforms(String what, String id) {
    return draws.uniforms(first, count, Draws.key(what, id));
  }

  private double[] normals(String what, String id) {
    return draws.normals(first, count, Draws.key(what, id));
  }

  // Ground ----------------------------------------------------------------------------------------------------------------

  int[][] placeLost() {
    int[][] lost = new int[operation.places().size()][];
    for (int p = 0; p < lost.length; p++) {
      Place place = operation.places().get(p);
      var outlook = situation.getPlace(place.id());
      lost[p] = outlook.usable() ? lost(outlook.loss(), "loss of place", place.id().value()) : new int[count];
    }
    return lost;
  }

  /** A road's own loss has a draw of its own; its ends have theirs. */
  int[][] roadLost(int[][] placeLost) {
    List<PlaceId> places = operation.places().stream().map(Place::id).toList();
    int[][] lost = new int[operation.roads().size()][];
    for (int r = 0; r < lost.length; r++) {
      Road road = operation.roads().get(r);
      RoadOutlook outlook = situation.getRoad(road.id());
      lost[r] = outlook.usable() ? lost(outlook.ownLoss(), "loss of road", road.id().value()) : new int[count];
      for (PlaceId end : List.of(road.from(), road.to())) {
        int[] there = placeLost[places.indexOf(end)];
        for (int s = 0; s < count; s++) {
          lost[r][s] = Math.min(lost[r][s], there[s]);
        }
      }
    }
    return lost;
  }

  private int[] lost(Loss loss, String what, String id) {
    int[] lost = new int[count];
    if (loss.likelyTick() == Loss.NEVER) {
      Arrays.fill(lost, Scenarios.NEVER - 1);
      return lost;
    }
    double[] own = normals(what, id);
    for (int s = 0; s < count; s++) {
      lost[s] = Math.min(Scenarios.NEVER - 1, loss.atQuantile(Normal.share(FRONT * front[s] + OWN * own[s])));
    }
    return lost;
  }

  int[][] roadSlow() {
    int[][] slow = new int[operation.roads().size()][];
    for (int r = 0; r < slow.length; r++) {
      slow[r] = thousandths(doubt.slowRoad(), "slow road", operation.roads().get(r).id().value());
    }
    return slow;
  }

  /** How slow, in thousandths of as planned. */
  private int[] thousandths(Rate rate, String what, String id) {
    double[] extent = extent(new Rate(rate.chance(), rate.most() - 1), what, id);
    int[] thousandths = new int[count];
    for (int s = 0; s < count; s++) {
      thousandths[s] = (int) Math.round(Scenarios.AS_PLANNED * (1 + extent[s]));
    }
    return thousandths;
  }

  /** 0 where it does not happen, else any extent up to the most. */
  private double[] extent(Rate rate, String what, String id) {
    boolean[] whether = happens(rate.chance(), what, id);
    double[] howFar = uniforms(what + ", how far", id);
    double[] extent = new double[count];
    for (int s = 0; s < count; s++) {
      extent[s] = whether[s] ? rate.most() * howFar[s] : 0;
    }
    return extent;
  }

  private boolean[] happens(double chance, String what, String id) {
    double[] drawn = uniforms(what, id);
    boolean[] happens = new boolean[count];
    for (int s = 0; s < count; s++) {
      happens[s] = drawn[s] < chance;
    }
    return happens;
  }

  // Promises and gates ----------------------------------------------------------------------------------------------------

  boolean[][] pledgeHolds() {
    boolean[][] holds = new boolean[operation.pledges().size()][];
    for (int p = 0; p < holds.length; p++) {
      PledgeId id = operation.pledges().get(p).id();
      holds[p] = happens(promisesKept ? 1 : situation.getPledge(id).chance(), "pledge", id.value());
    }
    return holds;
  }

  boolean[][] gateHolds(boolean[][] pledgeHolds) {
    List<PledgeId> pledges = operation.pledges().stream().map(Pledge::id).toList();
    boolean[][] holds = new boolean[operation.crossings().size()][];
    for (int g = 0; g < holds.length; g++) {
      Crossing gate = operation.crossings().get(g);
      holds[g] = happens(promisesKept ? 1 : situation.getCrossing(gate.id()).chance(), "permission", gate.id().value());
      for (PledgeId pledge : gate.dependsOn()) {
        boolean[] condition = pledgeHolds[pledges.indexOf(pledge)];
        for (int s = 0; s < count; s++) {
          holds[g][s] &= condition[s];
        }
      }
    }
    return holds;
  }

  int[][] guaranteed(boolean[][] pledgeHolds) {
    int[][] persons = new int[operation.crossings().size()][count];
    for (int g = 0; g < persons.length; g++) {
      if (operation.crossings().get(g).guarantee() instanceof Guarantee.Collective(PledgeState least, Set<HostId> hosts)) {
        addGuaranteed(persons[g], least, hosts, pledgeHolds);
      } else {
        Arrays.fill(persons[g], Limits.NONE);
      }
    }
    return persons;
  }

  private void addGuaranteed(int[] persons, PledgeState least, Set<HostId> hosts, boolean[][] pledgeHolds) {
    for (int p = 0; p < pledgeHolds.length; p++) {
      Pledge pledge = operation.pledges().get(p);
      PledgeOutlook outlook = situation.getPledge(pledge.id());
      if (hosts.contains(pledge.host()) && outlook.state().compareTo(least) >= 0) {
        for (int s = 0; s < count; s++) {
          persons[s] = (int) Math.min(Limits.NONE, persons[s] + (pledgeHolds[p][s] ? pledge.personsOf(outlook.units()) : 0));
        }
      }
    }
  }

  Scenarios.Hours[][] hours() {
    Scenarios.Hours[][] hours = new Scenarios.Hours[operation.crossings().size()][];
    for (int g = 0; g < hours.length; g++) {
      Crossing gate = operation.crossings().get(g);
      List<TickWindow> windows = situation.getCrossing(gate.id()).windows();
      hours[g] = new Scenarios.Hours[windows.size()];
      for (int w = 0; w < hours[g].length; w++) {
        hours[g][w] = hours(windows.get(w), gate.id().value() + " " + w);
      }
    }
    return hours;
  }

  /** What is open already opens no later. */
  private Scenarios.Hours hours(TickWindow window, String id) {
    double[] late = extent(doubt.lateOpening(), "late opening", id);
    double[] early = extent(doubt.earlyClosing(), "early closing", id);
    int[] opens = new int[count];
    int[] closes = new int[count];
    for (int s = 0; s < count; s++) {
      opens[s] = window.opensTick() <= 0 ? window.opensTick() : Math.min(Scenarios.NEVER - 1, window.opensTick() + situation.ticksOf(late[s]));
      closes[s] = Math.min(Scenarios.NEVER - 1, window.closesTick()) - situation.ticksOf(early[s]);
    }
    return new Scenarios.Hours(opens, closes, thousandths(doubt.slowDesks(), "slow desks", id));
  }

  // Vehicles and people ---------------------------------------------------------------------------------------------------

  double[] breakdownKm(String what, String id) {
    double[] km = new double[count];
    if (doubt.breakdownsPer1000Km() == 0) {
      Arrays.fill(km, Double.POSITIVE_INFINITY);
      return km;
    }
    double[] drawn = uniforms("breakdown of " + what, id);
    for (int s = 0; s < count; s++) {
      km[s] = -StrictMath.log(drawn[s]) * 1000 / doubt.breakdownsPer1000Km();
    }
    return km;
  }

  boolean[][] comes() {
    boolean[][] comes = new boolean[operation.households().size()][];
    for (int h = 0; h < comes.length; h++) {
      String id = operation.households().get(h).id().value();
      boolean[] missed = happens(doubt.notReachedChance(), "not reached", id);
      boolean[] stays = happens(doubt.noShowChance(), "no-show", id);
      comes[h] = new boolean[count];
      for (int s = 0; s < count; s++) {
        comes[h][s] = !missed[s] && !stays[s];
      }
    }
    Companionship companions = new Companionship(situation);
    boolean[][] alone = Arrays.stream(comes).map(boolean[]::clone).toArray(boolean[][]::new);
    for (int h = 0; h < comes.length; h++) {
      for (int other : companions.listCompanions(h)) {
        for (int s = 0; s < count; s++) {
          comes[h][s] &= alone[other][s];
        }
      }
    }
    return comes;
  }
}
