package org.safepassage.plan.movement.bound;

/** Where a group can be without a vehicle of the fleet: earliest ticks, and kilometres of which it manages so many. */
record Reach(int[] ticks, double[] km, double mostKm) {

  static Reach atHome(int nodes, int home, int readyTick) {
    int[] ticks = new int[nodes];
    double[] km = new double[nodes];
    java.util.Arrays.fill(km, Double.POSITIVE_INFINITY);
    ticks[home] = readyTick;
    km[home] = 0;
    return new Reach(ticks, km, 0);
  }

  int tick(int node) {
    return km[node] <= mostKm + 1e-9 ? ticks[node] : Integer.MAX_VALUE;
  }
}
