package org.safepassage.solve.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongHeapTest {
  @Test
  void whateverIsAddedAndTakenOffTheLeastComesFirst() {
    SplittableRandom random = new SplittableRandom(1);
    for (int round = 0; round < 200; round++) {
      LongHeap heap = new LongHeap();
      PriorityQueue<Long> expected = new PriorityQueue<>();
      for (int i = 0; i < 400; i++) {
        if (expected.isEmpty() || random.nextInt(5) < 3) {
          long value = random.nextLong(-50, 50);
          heap.add(value);
          expected.add(value);
        } else {
          assertThat(heap.poll()).isEqualTo(expected.poll());
        }
        assertThat(heap.isEmpty()).isEqualTo(expected.isEmpty());
      }
    }
  }
}
