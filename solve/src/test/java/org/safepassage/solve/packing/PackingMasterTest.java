package org.safepassage.solve.packing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PackingMasterTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-9);

  private static Column column(double value, double use) {
    return new Column(value, new int[] {0}, new double[] {use});
  }

  @Test
  void theBetterActivityTakesWhatThereIsAndSetsThePrice() {
    try (PackingMaster master = new PackingMaster(new double[] {3})) {
      master.add(column(2, 1));
      master.add(column(5, 2));
      assertThat(master.solve()).containsExactly(new double[] {2.5}, EXACT);
      assertThat(master.value()).isCloseTo(7.5, EXACT);
    }
  }

  @Test
  void whatIsDoneOnceAtMostLeavesTheRestToOthers() {
    try (PackingMaster master = new PackingMaster(new double[] {3})) {
      master.add(column(2, 1));
      master.add(column(5, 2), 1);
      assertThat(master.solve()).containsExactly(new double[] {2}, EXACT);
      assertThat(master.value()).isCloseTo(7, EXACT);
    }
  }

  @Test
  void whatPaysBeyondTheBoxIsDoneNoMoreThanItMayAndPricesAreFound() {
    try (PackingMaster master = new PackingMaster(new double[] {3})) {
      master.add(column(5, 2), 1);
      master.box(new int[] {0}, new double[] {1}, new double[] {2});
      assertThat(master.solve()).containsExactly(new double[] {1}, EXACT);
      // The one unit left is sold at 1.
      assertThat(master.value()).isCloseTo(6, EXACT);
      assertThat(master.isAtEdge()).isTrue();
    }
  }

  @Test
  void whatTheSolutionIsMadeOfIsSaidWithHowMuchOfEachAndNothingElse() {
    try (PackingMaster master = new PackingMaster(new double[] {3})) {
      assertThat(master.listDone()).isEmpty();
      master.add(column(1, 1));
      master.add(column(5, 2), 1);
      master.add(column(2, 1));
      master.solve();
      assertThat(master.listDone()).containsExactly(new PackingMaster.Share(column(5, 2), 1), new PackingMaster.Share(column(2, 1), 1));
    }
  }
}
