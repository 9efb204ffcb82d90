package org.safepassage.outlook.scenario;

import java.util.ArrayList;
import java.util.List;
import org.safepassage.operation.Household;
import org.safepassage.operation.Limits;
import org.safepassage.operation.VehicleId;
import org.safepassage.outlook.Situation;

/**
 * What may happen, sampled: for each scenario when ground is lost, which permissions and pledges hold, when gates open and close and how
 * slow their desks are, how slow roads are, where vehicles break down and which households come. Things are named by their index in
 * the operation; every array has one value for each scenario and is read-only.
 */
public final class Scenarios {
  /** Later than any tick of a plan: what is lost then is never lost, who arrives then never does. */
  public static final int NEVER = 1 << 29;

  /** A factor of 1. */
  public static final int AS_PLANNED = 1000;

  private final ScenarioSampler sampler;
  private final int[][] placeLost;
  private final int[][] roadLost;
  private final int[][] roadSlow;
  private final boolean[][] gateHolds;
  private final boolean[][] pledgeHolds;
  private final int[][] guaranteed;
  private final Hours[][] hours;
  private final boolean[][] comes;

  /**
   * One window of a gate in each scenario.
   *
   * @param opens in ticks
   * @param closes in ticks; not after {@code opens} if it never opens
   * @param slow how many thousandths of the planned time a desk takes
   */
  @SuppressWarnings("ArrayRecordComponent") // read-only, and never compared
  public record Hours(int[] opens, int[] closes, int[] slow) {}

  private Scenarios(ScenarioSampler sampler) {
    this.sampler = sampler;
    placeLost = sampler.placeLost();
    roadLost = sampler.roadLost(placeLost);
    roadSlow = sampler.roadSlow();
    pledgeHolds = sampler.pledgeHolds();
    gateHolds = sampler.gateHolds(pledgeHolds);
    guaranteed = sampler.guaranteed(pledgeHolds);
    hours = sampler.hours();
    comes = sampler.comes();
  }

  /** Scenarios {@code first}, {@code first + 1}, ...: a scenario is the same in whatever lot it is sampled. */
  public static Scenarios of(Situation situation, long seed, int first, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(count + " scenarios: at least 1");
    }
    return new Scenarios(new ScenarioSampler(situation, seed, first, count, false));
  }

  /**
   * The same scenarios but that every permission and pledge holds. Whether they do hangs on nothing else: so what happens if they do can be
   * sampled in each scenario, and be weighed by {@link Promises#chance the chance} that they do.
   */
  public static Scenarios ofPromisesKept(Situation situation, long seed, int first, int count) {
    return new Scenarios(new ScenarioSampler(situation, seed, first, count, true));
  }

  /** How many. */
  public int count() {
    return sampler.count();
  }

  /** Nobody may be at this place from then on. */
  public int[] placeLostTicks(int place) {
    return placeLost[place];
  }

  /** Nobody may be on this road from then on: no later than at either end. */
  public int[] roadLostTicks(int road) {
    return roadLost[road];
  }

  /** How many thousandths of the planned time this road takes. */
  public int[] roadSlowness(int road) {
    return roadSlow[road];
  }

  /** Whether the permission holds, and every pledge that it depends on. */
  public boolean[] gateHolds(int gate) {
    return gateHolds[gate];
  }

  /** Whether the pledge holds. */
  public boolean[] pledgeHolds(int pledge) {
    return pledgeHolds[pledge];
  }

  /** How many people may pass on the pledges that hold; {@link Limits#NONE} where no collective guarantee is demanded. */
  public int[] guaranteedPersons(int gate) {
    return guaranteed[gate];
  }

  /** When a window of a gate is open. */
  public Hours hours(int gate, int window) {
    return hours[gate][window];
  }

  /** Whether the household and everybody without whom it does not move is reached and comes. */
  public boolean[] comes(int household) {
    return comes[household];
  }

  /** After so many km the vehicle breaks down. */
  public double[] breakdownKm(VehicleId vehicle) {
    return sampler.breakdownKm("vehicle", vehicle.toString());
  }

  /** After so many km the household's own car breaks down. */
  public double[] breakdownKm(Household household) {
    return sampler.breakdownKm("own car", household.id().value());
  }

  /** So many thousandths of some ticks, rounded up. */
  public static int ticks(int planned, int thousandths) {
    return (int) (((long) planned * thousandths + 999) / 1000);
  }

  /** Lots of at most so many scenarios that together are {@code count}: first number and size of each. */
  public static List<int[]> lots(int first, int count, int most) {
    List<int[]> lots = new ArrayList<>();
    for (int from = 0; from < count; from += most) {
      lots.add(new int[] {first + from, Math.min(most, count - from)});
    }
    return lots;
  }
}
