package org.safepassage.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Unmodifiable copies that keep their order. The JDK's own {@code Set.copyOf} iterates differently in every run of the
 * virtual machine; here the same facts must give the same bytes.
 */
public final class InOrder {
  private InOrder() {}

  public static <T> Set<T> set(Set<? extends T> source) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(source));
  }

  public static <K, V> Map<K, V> map(Map<? extends K, ? extends V> source) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(source));
  }
}
