package org.safepassage.plan.movement.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.safepassage.operation.BoundPrices;
import org.safepassage.operation.BoundPrices.Kind;
import org.safepassage.operation.BoundPrices.Price;

/** What a bound's prices prove, without the solver that found them. */
class BoundCheckTest {

  private record Found(long weight, BoundPrices prices) {}

  private static Found found(Drawn drawn, int steps) {
    try (MovementBound bound = new MovementBound(drawn.situation())) {
      bound.tighten(steps, 0, () -> false);
      return new Found(bound.weight(), bound.listPrices());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 20, 60})
  void thePricesProveTheBoundAfterAnyNumberOfSteps(int steps) {
    Found found = found(Drawn.small(), steps);

    assertThat(BoundCheck.weight(Drawn.small().situation(), found.prices)).isEqualTo(found.weight);
  }

  @Test
  void goodPricesProveLessThanNone() {
    assertThat(BoundCheck.weight(Drawn.small().situation(), found(Drawn.small(), 60).prices)).isLessThan(BoundCheck.weight(Drawn.small().situation(), new BoundPrices(List.of())));
  }

  @Test
  void pricesOfAnotherSituationStillProveABoundThatNoPlanThereExceeds() {
    Drawn more = Drawn.small();
    more.minibuses = 3;

    assertThat(BoundCheck.weight(more.situation(), found(Drawn.small(), 60).prices)).isGreaterThanOrEqualTo(found(more, 60).weight);
  }

  @Test
  void aPriceTooLowOrTooHighMakesTheBoundLooserAndNeverFalse() {
    Found found = found(Drawn.small(), 60);
    for (int i = 0; i < found.prices.prices().size(); i++) {
      List<Price> changed = new ArrayList<>(found.prices.prices());
      Price price = changed.get(i);
      changed.set(i, new Price(price.kind(), price.subject(), price.detail(), i % 2 == 0 ? 0 : price.sixtyFiveThousandths() * 2));
      assertThat(BoundCheck.weight(Drawn.small().situation(), new BoundPrices(changed))).as(price.toString()).isGreaterThanOrEqualTo(found(Drawn.small(), 200).weight);
    }
  }

  @Test
  void aPriceOnWhatIsNotThereIsRefusedByItsName() {
    assertThatThrownBy(() -> BoundCheck.weight(Drawn.small().situation(), new BoundPrices(List.of(new Price(Kind.DESK, "no-gate", "2030-01-01T00:00:00Z", 1)))))
        .hasMessage("desk no-gate 2030-01-01T00:00:00Z is not in this situation");
  }

  @Test
  void aPriceGivenTwiceOrAboveEverybodyIsRefused() {
    Price first = found(Drawn.small(), 60).prices.prices().getFirst();
    assertThatThrownBy(() -> BoundCheck.weight(Drawn.small().situation(), new BoundPrices(List.of(first, first)))).hasMessageContaining("has a price twice");
    Price dear = new Price(first.kind(), first.subject(), first.detail(), 1L << 60);
    assertThatThrownBy(() -> BoundCheck.weight(Drawn.small().situation(), new BoundPrices(List.of(dear)))).hasMessageContaining("more than everybody together");
    assertThatThrownBy(() -> new Price(first.kind(), first.subject(), first.detail(), -1)).hasMessageContaining("no price is below 0");
  }
}
