package gradus.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule, and what breaks it.
 *
 * @param rule the rule
 * @param violations sources, each beginning with its package, compiled together; one violation for
 *     every way in which the rule can be broken
 */
record Rule(ArchRule rule, List<List<String>> violations) {

  Rule {
    violations = List.copyOf(violations);
  }

  /** Returns a rule that each of the given sources breaks by itself. */
  static Rule of(ArchRule rule, String... violations) {
    return new Rule(rule, Stream.of(violations).map(List::of).toList());
  }

  /** Returns a rule that the given sources break together. */
  static Rule ofOne(ArchRule rule, String... violation) {
    return new Rule(rule, List.of(List.of(violation)));
  }
}
