package org.safepassage.publish.page.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safepassage.folder.LoadResult.Loaded;
import org.safepassage.folder.OperationFolder;
import org.safepassage.operation.PlanRequest;
import org.safepassage.outlook.Situation;
import org.safepassage.outlook.Situations;
import org.safepassage.plan.Planned;
import org.safepassage.plan.Planner;
import org.safepassage.publish.page.PageDetail;
import org.safepassage.publish.page.PlanPage;

/** The picture in README.md; run with -Dsafepassage.pages=write to take it anew, of the demo's plan at half past midnight. */
class PictureOfThePageTest {
  private static final boolean WRITE = "write".equals(System.getProperty("safepassage.pages"));
  private static final Path PICTURE = Path.of("..", "docs", "plan-page.png");
  private static final int DEMO_STEPS = 6_000;

  @TempDir Path dir;

  @Test
  void theFirstPageShowsAPictureOfAPlanThatIsSharpAndSmall() throws IOException {
    if (WRITE) {
      take();
    }
    BufferedImage picture = ImageIO.read(PICTURE.toFile());

    assertThat(Files.readString(Path.of("..", "README.md"))).contains("](docs/plan-page.png)");
    assertThat(picture.getWidth()).isEqualTo(1440);
    assertThat(Files.size(PICTURE)).isLessThan(400_000);
  }

  private void take() throws IOException {
    Loaded facts = (Loaded) OperationFolder.load(Path.of("..", "examples", "southwest-syria-2018"));
    Situation situation = Situations.asOf(facts.operation(), facts.operation().defaultAsOf(), List.of());
    PlanRequest request = new PlanRequest(situation.asOf(), 1, 1, DEMO_STEPS, List.of());
    Planned planned = new Planner(situation, request, facts.fingerprints().asOf(situation.asOf()), 2).plan(progress -> {}, () -> false);
    Path page = Files.writeString(dir.resolve("plan.html"), PlanPage.of(situation, planned, PageDetail.HOUSEHOLDS));
    try (Chromium chromium = new Chromium(); Visit visit = chromium.open(page, 1440, 1120)) {
      visit.moveTo(1427);
      visit.page.evaluate("document.activeElement.blur()");
      visit.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
    }
  }
}
