package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.exercise.Exercise;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.process.GraderFaultException;
import gradus.protocol.ResourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for expected numbers of hidden tests in everything that learners come to read: titles,
 * hints, known mistakes, and what authors wrote into failure messages.
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
    List<Told> told = new ArrayList<>(messages(examination, secrets));
    told.addAll(Told.of(examination));
    secrets.removeAll(published(examination.recorded()));
    Set<Diagnostic> problems = new LinkedHashSet<>();
    told.forEach(each -> look(each, secrets, problems));
    return new ArrayList<>(problems);
  }

  /** Returns the numbers that every learner has before the first attempt. */
  private static Set<Double> published(Exercise exercise) {
    Set<Double> published = new TreeSet<>(numbers(SECRET, exercise.files().statement()));
    exercise
        .visibleTests()
        .forEach(each -> published.addAll(numbers(SECRET, each.content().utf8())));
    return published;
  }

  /** Returns what authors wrote into the failures seen, and collects the values expected there. */
  private static Set<Told> messages(Examination examination, Set<Double> secrets)
      throws GraderFaultException {
    Set<String> hidden = hidden(examination);
    Set<Told> messages = new LinkedHashSet<>();
    for (SolutionRun run : examination.evidence().runs()) {
      for (TestOutcome each : run.run().outcomes()) {
        if (each.status() == TestStatus.FAILED && hidden.contains(each.testId())) {
          Comparison comparison = each.comparison();
          secrets.addAll(comparison == null ? Set.of() : numbers(SECRET, comparison.expected()));
          String file = examination.file(Tests.file(each.testId()));
          String what = "The message of " + each.testId();
          messages.add(new Told(file, what, label(each.message(), comparison)));
        }
      }
    }
    return messages;
  }

  private static Set<String> hidden(Examination examination) {
    return examination.evidence().exercise().plan().tests().stream()
        .filter(each -> each.group().visibility() == Visibility.HIDDEN)
        .map(each -> each.test().id())
        .collect(Collectors.toSet());
  }

  /** The testkit words the numbers after the author's words, if there are any. */
  private static String label(String message, @Nullable Comparison comparison) {
    if (comparison == null) {
      return message;
    }
    int sentence = message.lastIndexOf("expected " + comparison.expected());
    return sentence < 0 ? "" : message.substring(0, sentence);
  }

  private static void look(Told told, Set<Double> secrets, Set<Diagnostic> problems) {
    for (double each : numbers(NUMBER, told.text())) {
      if (secrets.stream().anyMatch(secret -> close(each, secret))) {
        String message = told.what() + " tells an expected number, " + each + ".";
        problems.add(Check.LEAKS.error(told.file(), 0, message));
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
