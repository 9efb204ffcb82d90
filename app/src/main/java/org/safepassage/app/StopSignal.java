package org.safepassage.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C: the first asks to stop, the second ends the program at once. The JDK offers signals in an unsupported module only;
 * where it is missing, the first Ctrl-C ends the program.
 */
final class StopSignal {
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Runnable onFirst;

  private StopSignal(Runnable onFirst) {
    this.onFirst = onFirst;
  }

  boolean isAsked() {
    return asked.get();
  }

  /** Listens from now on. */
  static StopSignal listen(Runnable onFirst) {
    StopSignal stop = new StopSignal(onFirst);
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object interrupt = signalType.getConstructor(String.class).newInstance("INT");
      InvocationHandler handler =
          (proxy, method, args) -> {
            if (method.getName().equals("handle")) {
              stop.hear();
            }
            return null;
          };
      Object listener = Proxy.newProxyInstance(handlerType.getClassLoader(), new Class<?>[] {handlerType}, handler);
      signalType.getMethod("handle", signalType, handlerType).invoke(null, interrupt, listener);
    } catch (ReflectiveOperationException | IllegalArgumentException noSignals) {
      return stop;
    }
    return stop;
  }

  /** Ends through the usual way out, so that what the solver unpacked is removed. */
  private void hear() {
    if (asked.compareAndSet(false, true)) {
      onFirst.run();
    } else {
      System.exit(ExitCode.INTERRUPTED.number());
    }
  }
}
