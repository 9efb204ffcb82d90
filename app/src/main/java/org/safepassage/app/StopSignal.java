package org.safepassage.app;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C: the first asks to stop, and the default comes back so that the second ends the program at once. The JDK offers signals in
 * an unsupported module only; where it is missing, the first Ctrl-C ends the program.
 */
final class StopSignal {
  private final AtomicBoolean asked = new AtomicBoolean();

  boolean isAsked() {
    return asked.get();
  }

  /** Listens from now on. */
  static StopSignal listen(Runnable onFirst) {
    StopSignal stop = new StopSignal();
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object interrupt = signalType.getConstructor(String.class).newInstance("INT");
      Object byDefault = handlerType.getField("SIG_DFL").get(null);
      var handle = signalType.getMethod("handle", signalType, handlerType);
      InvocationHandler first =
          (proxy, method, args) -> {
            if (method.getName().equals("handle")) {
              handle.invoke(null, interrupt, byDefault);
              stop.asked.set(true);
              onFirst.run();
            }
            return null;
          };
      handle.invoke(null, interrupt, Proxy.newProxyInstance(handlerType.getClassLoader(), new Class<?>[] {handlerType}, first));
    } catch (ReflectiveOperationException | IllegalArgumentException noSignals) {
      return stop;
    }
    return stop;
  }
}
