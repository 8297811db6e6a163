package gradus.exercise;

import gradus.files.JavaNames;
import gradus.model.Visibility;
import gradus.protocol.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exercise whose folder passed every check.
 *
 * @param id which exercise
 * @param metadata what it says about itself
 * @param limits how much a test may use
 * @param policy what it changes for its learners' code
 * @param kind what sort of exercise it is
 * @param groups its tests' groups, in the order of the file
 * @param files its files
 * @param baseline what its reference solution needed
 */
public record Exercise(
    ExerciseId id,
    Metadata metadata,
    Limits limits,
    PolicyRules policy,
    Kind kind,
    List<TestGroup> groups,
    ExerciseFiles files,
    Baseline baseline) {

  public Exercise {
    groups = List.copyOf(groups);
  }

  /** Returns what its policy adds to the allow-list; reading standard input has a word for it. */
  public List<String> allowed() {
    Stream<String> console = kind.console() ? Stream.of("console") : Stream.empty();
    return Stream.concat(policy.allow().stream(), console).toList();
  }

  /**
   * Returns the same exercise as a course grades it.
   *
   * @param mends whether the course mends how a submission is packed, and so drops what is printed
   *     too much
   */
  public Exercise inCourse(boolean mends) {
    return mends
        ? this
        : new Exercise(
            id,
            metadata,
            limits.dropNothing(),
            policy,
            kind,
            groups,
            files.strictlyPackaged(),
            baseline);
  }

  /** Returns the same exercise with another baseline. */
  public Exercise withBaseline(Baseline other) {
    return new Exercise(id, metadata, limits, policy, kind, groups, files, other);
  }

  /** Returns the same exercise with fewer groups. */
  public Exercise withGroups(List<TestGroup> others) {
    return new Exercise(id, metadata, limits, policy, kind, others, files, baseline);
  }

  /** Returns the package of its classes. */
  public String packageName() {
    return files.packageName();
  }

  /** Returns all sources of its tests, those too that it shares with other exercises. */
  public List<SourceFile> testSources() {
    return Stream.concat(files.tests().stream(), files.shared().stream()).toList();
  }

  /** Returns the names of its tests' sources, as they lie in a learner's folder. */
  public Set<String> testNames() {
    return testSources().stream().map(SourceFile::name).collect(Collectors.toSet());
  }

  /** Returns the shared sources that the visible tests need: what a learner gets too. */
  public List<SourceFile> visibleShared() {
    return SharedSources.neededBy(visibleTests(), files.shared());
  }

  /** Returns the sources of the visible groups: what a learner gets beside the starter. */
  public List<SourceFile> visibleTests() {
    Set<String> names =
        groups.stream()
            .filter(group -> group.visibility() == Visibility.VISIBLE)
            .map(group -> JavaNames.sourceFileOf(group.tests()))
            .collect(Collectors.toSet());
    return files.tests().stream().filter(each -> names.contains(each.path())).toList();
  }
}
