package org.safepassage.publish.page.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One opening of a page; on closing it has asked nobody for anything and complained of nothing. */
final class Visit implements AutoCloseable {
  private final BrowserContext context;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final String address;
  final Page page;

  Visit(BrowserContext context, Path file) {
    this.context = context;
    address = file.toUri().toString().replace("file:/", "file:///").replace("file://///", "file:///");
    page = context.newPage();
    page.onRequest(request -> requests.add(request.url()));
    page.onConsoleMessage(message -> complaints.add(message.type() + ": " + message.text()));
    page.onPageError(complaints::add);
    page.navigate(address);
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  String text(String selector) {
    return find(selector).innerText().strip();
  }

  int number(String selector) {
    return Integer.parseInt(text(selector));
  }

  /** Moves the slider as a hand would. */
  void moveTo(int tick) {
    find("#time").fill(String.valueOf(tick));
  }

  int tick() {
    return Integer.parseInt(find("#time").inputValue());
  }

  /** Waits until something is so; the page's policy forbids the browser's own way of waiting, which evaluates text. */
  void waitUntil(String condition) {
    for (int i = 0; i < 400 && !Boolean.TRUE.equals(page.evaluate(condition)); i++) {
      page.waitForTimeout(50);
    }
    assertThat(page.evaluate(condition)).as(condition).isEqualTo(true);
  }

  /** The element that has the keyboard. */
  String focused() {
    return (String) page.evaluate("document.activeElement.id || document.activeElement.className || document.activeElement.tagName");
  }

  /** Goes on by Tab until an element has the keyboard. */
  void tabTo(String id) {
    for (int i = 0; i < 60 && !focused().equals(id); i++) {
      page.keyboard().press("Tab");
    }
    assertThat(focused()).isEqualTo(id);
  }

  List<?> list(String script) {
    return (List<?>) page.evaluate(script);
  }

  @Override
  public void close() {
    context.close();
    assertThat(complaints).isEmpty();
    // A file that is saved comes from the page itself.
    assertThat(requests).allMatch(request -> request.equals(address) || request.startsWith("blob:null/")).contains(address);
  }
}
