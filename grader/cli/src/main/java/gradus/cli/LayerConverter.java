package gradus.cli;

import gradus.isolation.IsolationLayer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a layer by the name that reports use. */
final class LayerConverter implements ITypeConverter<IsolationLayer> {

  @Override
  public IsolationLayer convert(String name) {
    return Stream.of(IsolationLayer.values())
        .filter(each -> each.wireName().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no layer; there are %s".formatted(name, String.join(", ", names()))));
  }

  private static List<String> names() {
    return Stream.of(IsolationLayer.values()).map(IsolationLayer::wireName).toList();
  }

  /** What a shell completes. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return names().iterator();
    }
  }
}
