package org.safepassage.publish.table;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files made from ids: letters, digits, dot, dash and underscore only, each name once, whatever the file system's case. */
public final class FileNames {
  private final Set<String> taken = new LinkedHashSet<>();

  public String of(String id, String ending) {
    String safe = id.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^\\.+", "-");
    String name = safe;
    for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = safe + "-" + i;
    }
    return name + ending;
  }
}
