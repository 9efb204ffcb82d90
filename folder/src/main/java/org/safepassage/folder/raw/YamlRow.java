package org.safepassage.folder.raw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.safepassage.folder.problem.Finding;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.problem.Problems;
import org.safepassage.folder.schema.CellText;
import org.safepassage.folder.schema.CellType;
import org.safepassage.folder.schema.Column;
import org.safepassage.folder.schema.Table;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads a YAML file as one row: its keys are the columns, keys inside a mapping have its name as prefix, lists become
 * words with spaces between. Nothing is guessed from types: every scalar is its text.
 */
public final class YamlRow {

  private static final int MOST_CHARACTERS = 1_000_000;

  private final Table table;
  private final Problems problems;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final List<String> groups;

  private YamlRow(Table table, Problems problems) {
    this.table = table;
    this.problems = problems;
    this.groups =
        table.columnNames().stream()
            .filter(name -> name.contains("."))
            .map(name -> name.substring(0, name.indexOf('.')))
            .distinct()
            .toList();
  }

  /** The row, or nothing after a problem that hides all others. */
  public static Optional<Row> read(Table table, String text, Problems problems) {
    return new YamlRow(table, problems).read(text);
  }

  private Optional<Row> read(String text) {
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(MOST_CHARACTERS).setAllowDuplicateKeys(true).build();
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        problems.error(table.file(), 1, 0, "", "", new Finding("is empty", "Maybe write its keys, such as \"name: …\"."));
        return Optional.empty();
      }
      if (!(root.get() instanceof MappingNode mapping)) {
        report(root.get(), "", "", new Finding("is not a list of \"key: value\" lines", "Maybe a colon is missing."));
        return Optional.empty();
      }
      readMapping(mapping, "");
      return Optional.of(row());
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark();
      int line = mark.map(m -> m.getLine() + 1).orElse(0);
      int column = mark.map(m -> m.getColumn() + 1).orElse(0);
      Finding finding = new Finding("is not valid YAML here", "Maybe the indentation, a quote or a bracket is wrong.");
      problems.error(table.file(), line, column, "", "", finding);
    } catch (YamlEngineException e) {
      problems.error(table.file(), 0, 0, "", "", new Finding("is not valid YAML", "Maybe it is another file."));
    }
    return Optional.empty();
  }

  private Row row() {
    List<Cell> row = new ArrayList<>();
    for (Column column : table.columns()) {
      row.add(cells.getOrDefault(column.name(), new Cell("", 0, 0)));
    }
    return new Row(table, 0, row);
  }

  private void readMapping(MappingNode mapping, String prefix) {
    List<String> seen = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        report(tuple.getKeyNode(), "", "", new Finding("is no key", "Maybe a word before the colon is missing."));
      } else if (seen.contains(key.getValue())) {
        report(key, prefix + key.getValue(), "", new Finding("is a key that comes twice", "Maybe remove one of them."));
      } else {
        seen.add(key.getValue());
        readKey(prefix + key.getValue(), key, tuple.getValueNode());
      }
    }
  }

  private void readKey(String name, ScalarNode key, Node value) {
    if (groups.contains(name)) {
      if (value instanceof MappingNode inner) {
        readMapping(inner, name + ".");
      } else if (!isNothing(value)) {
        report(value, name, "", new Finding("must be followed by indented keys", "Maybe the indentation is missing."));
      }
    } else if (table.indexOf(name) < 0) {
      report(key, "", name, new Finding("is no key of this file", NearestName.maybe(name, table.columnNames())));
    } else {
      findText(name, value).ifPresent(text -> cells.put(name, cellAt(value, text)));
    }
  }

  private Optional<String> findText(String name, Node value) {
    boolean list = isList(table.getColumn(name).type());
    return switch (value) {
      case ScalarNode scalar -> Optional.of(isNothing(scalar) ? "" : CellText.trim(scalar.getValue()));
      case SequenceNode sequence when list && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
          Optional.of(String.join(" ", sequence.getValue().stream().map(YamlRow::scalar).toList()));
      case MappingNode mapping when isPairs(table.getColumn(name).type()) ->
          Optional.of(pairs(name, mapping));
      case SequenceNode sequence when sequence.getValue().isEmpty() -> Optional.of("");
      default -> {
        String maybe = list ? "Maybe write a list such as [a, b]." : "Maybe the indentation is wrong.";
        report(value, name, "", new Finding("does not have the form of this key", maybe));
        yield Optional.empty();
      }
    };
  }

  private String pairs(String name, MappingNode mapping) {
    List<String> pairs = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (seen.contains(key)) {
        report(tuple.getKeyNode(), name, key, new Finding("comes twice", "Maybe remove one of them."));
      }
      seen.add(key);
      pairs.add(key + "=" + scalar(tuple.getValueNode()));
    }
    return String.join(" ", pairs);
  }

  private static boolean isList(CellType type) {
    return type instanceof CellType.Refs || type instanceof CellType.ListOf || isPairs(type);
  }

  private static boolean isPairs(CellType type) {
    return type instanceof CellType.PartyMinutes || type instanceof CellType.GroupShares;
  }

  private static String scalar(Node node) {
    return node instanceof ScalarNode scalar ? CellText.trim(scalar.getValue()) : "?";
  }

  private static boolean isNothing(Node node) {
    return node instanceof ScalarNode scalar && scalar.isPlain() && (scalar.getValue().isBlank() || scalar.getValue().equals("~"));
  }

  private static Cell cellAt(Node node, String text) {
    Optional<Mark> mark = node.getStartMark();
    return new Cell(text, mark.map(m -> m.getLine() + 1).orElse(0), mark.map(m -> m.getColumn() + 1).orElse(0));
  }

  private void report(Node node, String name, String value, Finding finding) {
    Cell at = cellAt(node, value);
    problems.error(table.file(), at.line(), at.column(), name, value, finding);
  }
}
