package org.safepassage.publish.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Tables as XLSX, a sheet each, and nothing that says who made it, with what, or when: same tables, same bytes. Written by hand
 * because the libraries always add the properties of the document. Source: ECMA-376, part 1, the parts that a workbook must have.
 */
final class PlainWorkbook {
  /** No moment of ours; Java writes the first day that a ZIP can hold (1 January 1980) together with the zone. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /** The most characters that a cell may hold. */
  private static final int LONGEST = 32_767;

  private PlainWorkbook() {}

  static byte[] bytes(List<HostTable> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      StringBuilder types = new StringBuilder();
      StringBuilder sheets = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      for (int i = 1; i <= tables.size(); i++) {
        types.append("<Override PartName=\"/xl/worksheets/sheet").append(i).append(".xml\" ContentType=\"").append(TYPE).append("worksheet+xml\"/>");
        sheets.append("<sheet name=\"").append(tables.get(i - 1).name()).append("\" sheetId=\"").append(i).append("\" r:id=\"r").append(i).append("\"/>");
        relations.append(relation("r" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      }
      String book = "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>";
      String defaults =
          "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>";
      put(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">" + defaults + book + types + "</Types>");
      put(zip, "_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
      put(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets + "</sheets></workbook>");
      put(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
      for (int i = 1; i <= tables.size(); i++) {
        put(zip, "xl/worksheets/sheet" + i + ".xml", sheet(tables.get(i - 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory could not be written", e);
    }
    return bytes.toByteArray();
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write((XML + xml).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String sheet(HostTable table) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>\n<row>");
    table.columns().forEach(column -> xml.append(text(column)));
    xml.append("</row>");
    for (List<HostTable.Cell> row : table.rows()) {
      xml.append("\n<row>");
      for (HostTable.Cell cell : row) {
        xml.append(
            switch (cell) {
              case HostTable.Text text -> text(text.value());
              case HostTable.Whole number -> "<c><v>" + number.value() + "</v></c>";
            });
      }
      xml.append("</row>");
    }
    return xml.append("\n</sheetData></worksheet>\n").toString();
  }

  private static String text(String value) {
    String held = value.substring(0, Math.min(value.length(), LONGEST)).replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]", " ");
    String escaped = held.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped + "</t></is></c>";
  }
}
