package org.safepassage.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.safepassage.publish.table.MomentCell;

@Tag("locale")
class MomentsTest {
  private static final Instant MOMENT = Instant.parse("2018-07-15T21:43:00Z");
  private static final ZoneId AMMAN = ZoneId.of("Asia/Amman");

  @Test
  void aMomentIsShownInTheOperationsZoneWithItsOffsetAndInUtc() {
    assertThat(Moments.show(Instant.parse("2018-07-15T12:00:00Z"), AMMAN)).isEqualTo("2018-07-15 15:00 +03:00 (12:00Z)");
  }

  @Test
  void theDayInUtcIsNamedWhereItDiffers() {
    assertThat(Moments.show(MOMENT, AMMAN)).isEqualTo("2018-07-16 00:43 +03:00 (07-15 21:43Z)");
  }

  @Test
  void aCellAndAFolderSayTheMomentWithoutSpaces() {
    assertThat(MomentCell.of(MOMENT, AMMAN)).isEqualTo("2018-07-16T00:43+03:00");
    assertThat(Moments.forFolder(MOMENT)).isEqualTo("20180715T2143Z");
  }
}
