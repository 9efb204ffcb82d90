package org.safepassage.publish.host;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.safepassage.operation.Host;
import org.safepassage.operation.Plan;
import org.safepassage.outlook.Situation;
import org.safepassage.publish.table.CsvText;
import org.safepassage.publish.table.FileNames;

/** For each host a folder with its tables as CSV, and all of them as one XLSX. */
public final class HostFiles {
  /** How many files each host gets. */
  public static final int FILES_PER_HOST = 4;

  private HostFiles() {}

  /** Contents by name: {@code HOST/cases.csv}, {@code HOST/pledges.csv}, {@code HOST/counts.csv}, {@code HOST/cases.xlsx}. */
  public static Map<String, byte[]> of(Situation situation, Plan plan) {
    HostTables tables = new HostTables(situation, plan);
    FileNames names = new FileNames();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Host host : situation.operation().hosts()) {
      String folder = names.of(host.id().value(), "/");
      List<HostTable> own = tables.of(host.id());
      own.forEach(table -> files.put(folder + table.name() + ".csv", csv(table).getBytes(StandardCharsets.UTF_8)));
      files.put(folder + "cases.xlsx", PlainWorkbook.bytes(own));
    }
    return files;
  }

  private static String csv(HostTable table) {
    CsvText csv = new CsvText(table.columns().toArray(String[]::new));
    table.rows().forEach(row -> csv.add(row.stream().map(HostTable.Cell::toString).toList()));
    return csv.toString();
  }
}
