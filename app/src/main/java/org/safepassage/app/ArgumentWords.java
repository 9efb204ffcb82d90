package org.safepassage.app;

import java.math.BigInteger;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.safepassage.folder.problem.NearestName;
import org.safepassage.folder.schema.CellText;
import org.safepassage.operation.Change;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns the words of a command line into values, and says for people what is wrong with one. */
final class ArgumentWords {
  private ArgumentWords() {}

  static void register(CommandLine line) {
    line.registerConverter(Path.class, ArgumentWords::path);
    line.registerConverter(int.class, ArgumentWords::whole);
    line.registerConverter(Integer.class, ArgumentWords::whole);
    line.registerConverter(long.class, ArgumentWords::wholeLong);
    line.registerConverter(Double.class, ArgumentWords::decimal);
  }

  private static Path path(String word) {
    if (word.isBlank()) {
      throw new TypeConversionException("the name is blank; maybe a variable of the shell is empty");
    }
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + word + "' is no name of a file here: " + e.getReason());
    }
  }

  private static int whole(String word) {
    return Math.toIntExact(within(word, Integer.MIN_VALUE, Integer.MAX_VALUE));
  }

  private static long wholeLong(String word) {
    return within(word, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long within(String word, long least, long most) {
    String latin = CellText.latinDigits(word);
    if (!latin.matches("[+-]?[0-9]+")) {
      throw new TypeConversionException("'" + word + "' is no whole number; maybe 500");
    }
    BigInteger number = new BigInteger(latin);
    if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new TypeConversionException("'" + word + "' is too far from 0; maybe a digit too many");
    }
    return number.longValueExact();
  }

  private static Double decimal(String word) {
    return CellText.findDecimal(word)
        .orElseThrow(() -> new TypeConversionException("'" + word + "' is no number with a decimal point; maybe 7.5"));
  }

  /** The limits that can be lifted, in the words of the command line. */
  static final class Limit implements ITypeConverter<Change.Limit>, Iterable<String> {
    private static final List<String> KNOWN =
        Stream.of(Change.Limit.values()).map(limit -> limit.name().toLowerCase(Locale.ROOT)).toList();

    @Override
    public Change.Limit convert(String word) {
      if (!KNOWN.contains(word.toLowerCase(Locale.ROOT))) {
        throw new TypeConversionException("'" + word + "' is no limit that can be lifted. " + NearestName.maybe(word, KNOWN));
      }
      return Change.Limit.valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public Iterator<String> iterator() {
      return KNOWN.iterator();
    }
  }
}
