package org.safepassage.folder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.safepassage.folder.raw.Cell;
import org.safepassage.folder.raw.Row;
import org.safepassage.folder.rules.Tables;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.FolderSchema;
import org.safepassage.folder.schema.Table;

/**
 * Fingerprints of the facts: SHA-256 over every cell of every file, in the order of the schema. Byte order marks, line
 * ends, quotes, blank lines, comments and the order of columns do not count; every cell and the order of rows do.
 */
public final class Fingerprints {

  private record Dated(Instant receivedAt, List<String> cells) {}

  private final List<List<String>> standing = new ArrayList<>();
  private final List<Dated> reports = new ArrayList<>();

  Fingerprints(Tables tables, List<String> areas) {
    tables.operation().ifPresent(this::addStanding);
    for (Table table : FolderSchema.TABLES.stream().filter(each -> !FolderSchema.WORDS.contains(each)).toList()) {
      standing.add(List.of(table.file()));
      if (table.equals(FolderSchema.REPORTS)) {
        tables.rows(table).forEach(this::addReport);
      } else {
        tables.rows(table).forEach(this::addStanding);
      }
    }
    standing.add(areas);
  }

  private void addStanding(Row row) {
    standing.add(row.cells().stream().map(Cell::text).toList());
  }

  private void addReport(Row row) {
    Instant receivedAt = CellText.findMoment(row.text("received_at")).orElse(Instant.MAX);
    reports.add(new Dated(receivedAt, row.cells().stream().map(Cell::text).toList()));
  }

  /** Of the facts as of a moment: reports received later do not exist. {@code sha256:} and 64 hexadecimal digits. */
  public String asOf(Instant moment) {
    MessageDigest digest = sha256();
    standing.forEach(cells -> add(digest, cells));
    reports.stream().filter(report -> !report.receivedAt().isAfter(moment)).forEach(report -> add(digest, report.cells()));
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** Each cell with its length before it, so that no two lists of cells give the same bytes. */
  private static void add(MessageDigest digest, List<String> cells) {
    digest.update((cells.size() + "\n").getBytes(StandardCharsets.US_ASCII));
    for (String cell : cells) {
      byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
