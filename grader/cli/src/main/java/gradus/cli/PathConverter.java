package gradus.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a path. An empty one is a variable that a script did not set, not the folder one is in. */
final class PathConverter implements ITypeConverter<Path> {

  @Override
  public Path convert(String text) {
    if (text.isEmpty()) {
      throw new TypeConversionException("the path is empty; . is the folder you are in");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'%s' cannot be a path: %s".formatted(text, e.getReason()));
    }
  }
}
