package org.safepassage.publish.page.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Which fields of its data a page never reads, though it is used in every way. */
final class FieldsLookedAt {
  /** Stands in for what JSON.parse gives; keeps each field read as its path, all entries of a list being one. */
  private static final String STAND_IN =
      """
      window.readFields = new Set();
      window.allFields = new Set();
      const parse = JSON.parse;
      const walk = (value, path) => {
        if (Array.isArray(value)) value.forEach(each => walk(each, path + "[]"));
        else if (value && typeof value === "object") for (const [key, inner] of Object.entries(value)) {
          // What says "none" holds nothing.
          const isNone = inner === null || inner === -1 || (Array.isArray(inner) && !inner.length);
          if (!isNone) window.allFields.add(path + "." + key);
          walk(inner, path + "." + key);
        }
      };
      const watch = (value, path) => value && typeof value === "object" ? new Proxy(value, {
        get(target, key, receiver) {
          const inner = Reflect.get(target, key, receiver);
          if (typeof key === "symbol" || typeof inner === "function" || (Array.isArray(target) && key === "length")) return inner;
          const at = Array.isArray(target) ? path + "[]" : path + "." + key;
          if (!Array.isArray(target)) window.readFields.add(at);
          return watch(inner, at);
        }
      }) : value;
      JSON.parse = text => { const value = parse(text); walk(value, ""); return watch(value, ""); };
      """;

  private static final String USE =
      """
      for (const at of [plan.span.from, tick, plan.span.to]) { tick = at; showMoment(); }
      plan.places.forEach((place, i) => { chosen = i; showPlace(); });
      find("places-details").open = true; showPlacesTable();
      EVENTS.forEach(event => event[1]());
      find("search").value = "zz"; showFamilies();
      find("search").value = ""; find("host").value = plan.hosts.length ? plan.hosts[0].id : ""; showFamilies();
      find("language").click();
      """;

  private FieldsLookedAt() {}

  static List<String> listNeverLookedAt(Page page) {
    page.addInitScript(STAND_IN);
    page.reload();
    page.evaluate("() => {" + USE + "}");
    return ((List<?>) page.evaluate("[...allFields].filter(field => !readFields.has(field))")).stream().map(String::valueOf).toList();
  }
}
