package gradus.batch;

import gradus.exercise.Catalogue;
import gradus.exercise.InvalidExerciseException;
import gradus.exercise.UnknownExerciseException;
import gradus.model.Verdict;
import gradus.pipeline.GradingResources;
import gradus.pipeline.TaskPool;
import gradus.process.GraderFaultException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The exercises of a batch: one that is broken or missing is no reason not to grade the others. */
final class Targets {

  private final Map<String, Target> targets = new HashMap<>();
  private final Set<String> invalid = ConcurrentHashMap.newKeySet();
  private final boolean lenient;

  /**
   * @param lenient whether the course takes submissions as they come
   */
  Targets(boolean lenient) {
    this.lenient = lenient;
  }

  /** Reads and compiles all exercises that are asked for. */
  void prepare(
      List<BatchItem> items, Catalogue catalogue, GradingResources resources, TaskPool pool)
      throws GraderFaultException {
    List<String> names = items.stream().map(BatchItem::exercise).distinct().toList();
    List<Target> found = pool.map(names, each -> target(each, catalogue, resources));
    for (int i = 0; i < names.size(); i++) {
      targets.put(names.get(i), found.get(i));
    }
  }

  private Target target(String name, Catalogue catalogue, GradingResources resources)
      throws GraderFaultException {
    try {
      return Target.of(resources.compile(catalogue.read(name).inCourse(lenient)));
    } catch (UnknownExerciseException e) {
      String reason = String.valueOf(e.getMessage());
      return Target.none("unusable", Verdict.INVALID_SUBMISSION, reason);
    } catch (InvalidExerciseException e) {
      return invalid(name, e);
    }
  }

  /** Notes that an exercise's author has something to mend. */
  Target invalid(String name, InvalidExerciseException e) {
    invalid.add(name);
    return Target.none("unusable", Verdict.GRADER_ERROR, String.valueOf(e.getMessage()));
  }

  /** Returns the exercises, of those seen so far, whose authors have something to mend. */
  Set<String> invalid() {
    return Set.copyOf(invalid);
  }

  /** Whether there is such an exercise matters less than what keeps us from looking. */
  Target of(BatchItem item) {
    Target target = Objects.requireNonNull(targets.get(item.exercise()), item.exercise());
    return target.exercise().isPresent() || item.trouble().isEmpty()
        ? target
        : Target.none("unreadable", Verdict.INVALID_SUBMISSION, item.trouble());
  }
}
