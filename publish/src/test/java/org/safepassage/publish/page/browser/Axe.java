package org.safepassage.publish.page.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, an automated check of accessibility, run on a page as it stands. */
final class Axe {
  private Axe() {}

  /** What it calls serious or critical: the rule, what it says, and where. */
  static List<String> listSerious(Page page) throws IOException {
    return listSerious(page, "html");
  }

  /** The same of a part of the page. */
  static List<String> listSerious(Page page, String part) throws IOException {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      page.evaluate(new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";0");
    }
    Object found =
        page.evaluate(
            "part => axe.run(part, {resultTypes: ['violations']}).then(result => result.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".map(v => v.id + ': ' + v.help + ' at ' + v.nodes.slice(0, 3).map(n => n.target.join(' ') + ' ' + n.failureSummary).join(', ')))",
            part);
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }
}
