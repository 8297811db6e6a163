package gradus.cli;

import gradus.exercise.Answers;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads what an exercise's answers are, by the word that its file uses. */
final class AnswersConverter implements ITypeConverter<Answers> {

  @Override
  public Answers convert(String word) {
    return Stream.of(Answers.values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "answers are %s, not '%s'".formatted(String.join(", ", words()), word)));
  }

  private static List<String> words() {
    return Stream.of(Answers.values()).map(Answers::word).toList();
  }

  /** What a shell completes. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }
}
