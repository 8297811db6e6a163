package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.exercise.PlannedTest;
import gradus.exercise.TestGroup;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.process.GraderFaultException;
import gradus.protocol.ResourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for expected numbers in what learners see of hidden tests, and in what their authors wrote
 * into failure messages.
 */
final class LeaksCheck implements ExerciseCheck {

  /** Numbers that nobody guesses: with a point and at least three digits. */
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w.])-?(?=[\\d.]*\\d[\\d.]*\\d[\\d.]*\\d)\\d+\\.\\d+(?:[eE][+-]?\\d+)?");

  /** Any number: what failures expect is secret however short it is. */
  private static final Pattern SECRET = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  private static final double CLOSE = 1e-3;

  @Override
  public List<Diagnostic> check(Examination examination) throws GraderFaultException {
    Set<Double> secrets = new TreeSet<>();
    for (ResourceFile each : examination.recorded().files().resources()) {
      secrets.addAll(numbers(NUMBER, each.content().utf8()));
    }
    Map<String, Set<String>> messages = messages(examination, secrets);
    Set<Diagnostic> problems = new LinkedHashSet<>();
    for (PlannedTest each : examination.evidence().exercise().plan().tests()) {
      if (each.group().visibility() == Visibility.HIDDEN) {
        String id = each.test().id();
        look(
            examination,
            Tests.file(id),
            "The title of " + id,
            each.test().title(),
            secrets,
            problems);
        for (String message : messages.getOrDefault(id, Set.of())) {
          look(examination, Tests.file(id), "The message of " + id, message, secrets, problems);
        }
      }
    }
    for (TestGroup each : examination.recorded().groups()) {
      String texts = each.title() + "\n" + (each.hint() == null ? "" : each.hint());
      String what = "The title or hint of the group " + each.id();
      if (each.visibility() == Visibility.HIDDEN) {
        look(examination, "exercise.json", what, texts, secrets, problems);
      }
    }
    return new ArrayList<>(problems);
  }

  /** Returns what authors wrote into the failures seen, and collects the values expected there. */
  private static Map<String, Set<String>> messages(Examination examination, Set<Double> secrets)
      throws GraderFaultException {
    Map<String, Set<String>> messages = new HashMap<>();
    for (SolutionRun run : examination.evidence().runs()) {
      for (TestOutcome each : run.run().outcomes()) {
        if (each.status() == TestStatus.FAILED) {
          Comparison comparison = each.comparison();
          secrets.addAll(comparison == null ? Set.of() : numbers(SECRET, comparison.expected()));
          messages
              .computeIfAbsent(each.testId(), any -> new LinkedHashSet<>())
              .add(label(each.message(), comparison));
        }
      }
    }
    return messages;
  }

  /** The testkit words the numbers after the author's words, if there are any. */
  private static String label(String message, @Nullable Comparison comparison) {
    if (comparison == null) {
      return message;
    }
    int sentence = message.lastIndexOf("expected " + comparison.expected());
    return sentence < 0 ? "" : message.substring(0, sentence);
  }

  private static void look(
      Examination examination,
      String file,
      String what,
      String text,
      Set<Double> secrets,
      Set<Diagnostic> problems) {
    for (double each : numbers(NUMBER, text)) {
      if (secrets.stream().anyMatch(secret -> close(each, secret))) {
        String message = what + " tells an expected number, " + each + ".";
        problems.add(Check.LEAKS.error(examination.file(file), 0, message));
      }
    }
  }

  private static boolean close(double told, double secret) {
    return Math.abs(told - secret) <= CLOSE * Math.abs(secret);
  }

  private static List<Double> numbers(Pattern pattern, String text) {
    List<Double> numbers = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      numbers.add(Double.parseDouble(matcher.group()));
    }
    return numbers;
  }
}
