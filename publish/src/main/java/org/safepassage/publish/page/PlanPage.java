package org.safepassage.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.safepassage.outlook.Situation;
import org.safepassage.plan.Planned;
import org.safepassage.plan.abort.AbortTable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a plan as one self-contained page: style, script and data are inside, nothing is asked of anybody, and the page's own
 * policy (Content Security Policy Level 3, W3C) lets nothing else run or load.
 */
public final class PlanPage {
  /** One script, in this order. */
  private static final List<String> SCRIPTS = List.of("words.js", "means.js", "map.js", "charts.js", "people.js", "stops.js", "locks.js", "page.js");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PlanPage() {}

  public static String of(Situation situation, Planned planned, PageDetail detail) {
    return of(situation, planned, AbortTable.of(situation, planned.plan()), detail);
  }

  /** @param abort what it means to stop this plan, where that is known already */
  public static String of(Situation situation, Planned planned, AbortTable abort, PageDetail detail) {
    // No "<" inside the data: nothing in it can end the element that holds it.
    String data = JSON.writeValueAsString(new PageFactsReader(situation, planned, abort, detail).read()).replace("<", "\\u003c");
    String style = resource("page.css");
    String script = SCRIPTS.stream().map(PlanPage::resource).collect(Collectors.joining("\n"));
    return resource("page.html")
        .replace("{{policy}}", "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script) + "'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'")
        .replace("{{title}}", escape(situation.operation().title()))
        .replace("{{style}}", style)
        .replace("{{data}}", data)
        .replace("{{script}}", script);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String resource(String name) {
    try (InputStream in = PlanPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing: maybe the application was built only in part");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException problem) {
      throw new IllegalStateException("every Java has SHA-256", problem);
    }
  }
}
