package org.safepassage.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdTest {

  @Test
  void whoLeavesAtATickMakesRoomForWhoComes() {
    Crowd crowd = new Crowd();
    crowd.add(0, 10, 5);
    crowd.add(10, 20, 5);
    assertThat(crowd.firstAbove(5)).isEqualTo(-1);
    assertThat(crowd.firstAbove(4)).isZero();
    assertThat(crowd.people()).isEqualTo(5);
  }

  @Test
  void theFirstTickAboveTheLimitIsThatOfCountingEachTick() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      Crowd crowd = new Crowd();
      int[] count = new int[60];
      for (int i = 0; i < 12; i++) {
        int from = random.nextInt(50);
        int until = from + random.nextInt(10);
        int people = 1 + random.nextInt(6);
        crowd.add(from, until, people);
        for (int tick = from; tick < until; tick++) {
          count[tick] += people;
        }
      }
      int limit = random.nextInt(20);
      int expected = -1;
      for (int tick = 59; tick >= 0; tick--) {
        expected = count[tick] > limit ? tick : expected;
      }
      assertThat(crowd.firstAbove(limit)).isEqualTo(expected);
    }
  }
}
