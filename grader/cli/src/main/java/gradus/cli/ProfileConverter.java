package gradus.cli;

import gradus.verify.Profile;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a profile by its word. */
final class ProfileConverter implements ITypeConverter<Profile> {

  @Override
  public Profile convert(String word) {
    return Stream.of(Profile.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no profile; there are %s"
                        .formatted(word, String.join(", ", words()))));
  }

  private static List<String> words() {
    return Stream.of(Profile.values()).map(Profile::word).toList();
  }

  /** What a shell completes. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }
}
