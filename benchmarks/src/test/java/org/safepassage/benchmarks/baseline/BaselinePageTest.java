package org.safepassage.benchmarks.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselinePageTest {
  private static String page(Map<String, String> more) {
    Map<String, String> row = new LinkedHashMap<>(Map.of("name", "one", "machine", "2 processors", "load", "0.1", "held", "OPTIMAL 10", "ours", "10 9 12 - 10.1"));
    row.putAll(more);
    return BaselinePage.text(Map.of("one", row), List.of("one", "two"), 10, 100);
  }

  @Test
  void baselineThatWasNotRunIsADash() {
    assertThat(page(Map.of())).contains("| one | 10 (9) | 12 | - | - | - | - | - | - | - |").contains("jsprit brings -.").contains("| jsprit, then desks | 0 | 0 | 0 | 0 |");
  }

  @Test
  void jspritShowsWhomItBringsAndWhoIsThroughTheDesks() {
    assertThat(page(Map.of("jsprit-brought", "14 13", "jsprit", "11 10 -1 - 100.2")))
        .contains("| **11 (10) 110.0 %** |")
        .contains("jsprit brings 14 (13).")
        .contains("| jsprit, then desks | 0 | 0 | 1 | 0 |");
  }
}
