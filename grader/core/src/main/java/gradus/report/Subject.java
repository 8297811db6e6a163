package gradus.report;

import gradus.exercise.Exercise;
import gradus.protocol.SourceFile;
import java.util.List;

/**
 * What a report is about.
 *
 * @param exercise the exercise
 * @param files what was submitted; empty where it was refused
 * @param seed what seeded test cases were drawn from
 * @param run the circumstances
 */
public record Subject(Exercise exercise, List<SourceFile> files, long seed, RunSection run) {

  public Subject {
    files = List.copyOf(files);
  }
}
