package gradus.cli;

import gradus.verify.Check;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a check by the word that reports use. */
final class CheckConverter implements ITypeConverter<Check> {

  @Override
  public Check convert(String word) {
    return Stream.of(Check.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no check; there are %s".formatted(word, String.join(", ", words()))));
  }

  private static List<String> words() {
    return Stream.of(Check.values()).map(Check::word).toList();
  }

  /** What a shell completes. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }
}
