package gradus.verify;

import gradus.execution.TestOutcome;
import gradus.exercise.PlannedTest;
import gradus.protocol.Mutant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says which tests to run against a mutant, and in which order. The order only saves time: a test
 * that has noticed a mutant of a method is likely to notice the next one.
 */
final class TestSelection {

  private final List<PlannedTest> cheapFirst;
  private final Set<String> busy;
  private final Map<String, Deque<String>> latest = new HashMap<>();

  /**
   * @param cheapFirst all tests
   * @param busy those that have failed already for some known mistake
   */
  TestSelection(List<PlannedTest> cheapFirst, Set<String> busy) {
    this.cheapFirst = cheapFirst;
    this.busy = new HashSet<>(busy);
  }

  /** Returns the tests that nothing has failed yet: they are run, to see whether anything does. */
  synchronized List<PlannedTest> always() {
    return cheapFirst.stream().filter(each -> !busy.contains(each.test().id())).toList();
  }

  /** Returns the other tests, one of which is enough to notice a mutant. */
  synchronized List<PlannedTest> inTurn(Mutant mutant) {
    Deque<String> first = latest.getOrDefault(kin(mutant), new ArrayDeque<>());
    List<PlannedTest> others =
        cheapFirst.stream().filter(each -> busy.contains(each.test().id())).toList();
    return Stream.concat(
            first.stream().flatMap(id -> others.stream().filter(each -> is(each, id))),
            others.stream().filter(each -> !first.contains(each.test().id())))
        .toList();
  }

  /** Takes note of the tests that noticed a mutant. */
  synchronized void noticed(Mutant mutant, List<TestOutcome> failures) {
    Deque<String> first = latest.computeIfAbsent(kin(mutant), any -> new ArrayDeque<>());
    for (TestOutcome each : failures) {
      busy.add(each.testId());
      first.remove(each.testId());
      first.addFirst(each.testId());
    }
  }

  private static boolean is(PlannedTest test, String id) {
    return test.test().id().equals(id);
  }

  /** Perturbations of one kind only: so what fails a slight one does not depend on chance. */
  private static String kin(Mutant mutant) {
    String operator = MutantRun.isPerturbation(mutant) ? mutant.operator() : "";
    return mutant.className() + "#" + mutant.member() + operator;
  }
}
