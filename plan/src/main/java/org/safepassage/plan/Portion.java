package org.safepassage.plan;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Work on a second thread, one piece at a time. What goes wrong in it goes wrong where it is waited for. */
final class Portion {
  private CompletableFuture<?> work = CompletableFuture.completedFuture(null);

  /** Begins a piece; the one before must have been waited for. */
  void begin(Runnable piece) {
    work = CompletableFuture.runAsync(piece);
  }

  /** Whether it goes on. */
  boolean isBusy() {
    return !work.isDone();
  }

  /** Waits for its end. */
  void await() {
    try {
      work.join();
    } catch (CompletionException wrong) {
      work = CompletableFuture.completedFuture(null);
      throw rethrown(wrong.getCause());
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** Waits for its end, whatever it is. */
  void awaitQuietly() {
    work.handle((done, wrong) -> done).join();
  }
}
