package gradus.cli;

import gradus.render.machine.ReportFormat;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code FORMAT=FILE}. */
final class WantedReportConverter implements ITypeConverter<WantedReport> {

  @Override
  public WantedReport convert(String text) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      throw new TypeConversionException(
          "'%s' has no =; write FORMAT=%s, the format one of %s".formatted(text, text, words()));
    }
    String word = text.substring(0, equals);
    ReportFormat format =
        ReportFormat.of(word)
            .orElseThrow(
                () ->
                    new TypeConversionException(
                        "'%s' is no format; there are %s".formatted(word, words())));
    return new WantedReport(format, path(text.substring(equals + 1)));
  }

  private static Path path(String text) {
    if (text.equals("-")) {
      throw new TypeConversionException("name a file: only --json writes to standard output");
    }
    return new PathConverter().convert(text);
  }

  private static String words() {
    return String.join(", ", Stream.of(ReportFormat.values()).map(ReportFormat::word).toList());
  }

  /** What a shell completes. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<ReportFormat> formats = List.of(ReportFormat.values());
      return formats.stream().map(each -> each.word() + "=").iterator();
    }
  }
}
