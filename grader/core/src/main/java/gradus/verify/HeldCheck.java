package gradus.verify;

import gradus.exercise.PlannedTest;
import gradus.model.Diagnostic;
import gradus.statement.Sentence;
import gradus.statement.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Asks of every sentence of a statement's contract which tests hold it. That they can fail at all,
 * {@link IdleCheck} looks after.
 */
final class HeldCheck implements ExerciseCheck {

  private static final int MOST_SHOWN = 60;

  @Override
  public List<Diagnostic> check(Examination examination) {
    return Statement.of(examination.recorded().files().statement()).contract().stream()
        .flatMap(each -> check(examination, each))
        .toList();
  }

  private static Stream<Diagnostic> check(Examination examination, Sentence sentence) {
    String file = examination.file("README.md");
    if (sentence.holders().isEmpty()) {
      String message =
          "No test is said to hold \"%s\": end it with <!-- held by GROUP, Class#method -->."
              .formatted(beginning(sentence.text()));
      return Stream.of(Check.HELD.error(file, sentence.line(), message));
    }
    List<PlannedTest> tests = examination.evidence().exercise().plan().tests();
    return sentence.holders().stream()
        .filter(each -> tests.stream().noneMatch(test -> isNamed(test, each)))
        .map(each -> "No group and no test is called \"" + each + "\".")
        .map(each -> Check.HELD.error(file, sentence.line(), each));
  }

  private static boolean isNamed(PlannedTest test, String name) {
    String id = test.test().id();
    return test.group().id().equals(name)
        || (name.contains("#") && (id.equals(name) || id.endsWith("$" + name)));
  }

  private static String beginning(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    return line.length() <= MOST_SHOWN ? line : line.substring(0, MOST_SHOWN) + "...";
  }
}
