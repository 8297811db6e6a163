package gradus.debrief;

import gradus.execution.CompiledExercise;
import gradus.execution.SubmissionRunner;
import gradus.execution.TestOutcome;
import gradus.execution.TestRun;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.patch.PatchWriter;
import gradus.pipeline.GradingResources;
import gradus.process.GraderFaultException;
import gradus.solution.KnownSolution;
import gradus.solution.PatchFile;
import gradus.solution.SolutionReader;
import gradus.statement.Statement;
import gradus.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Compares an accepted solution with the known ones. */
public final class Debriefer {

  private static final long SEED = 1;

  private final GradingResources resources;
  private final Path solutions;

  /**
   * @param resources where workers come from
   * @param solutions the folder of all known solutions
   */
  public Debriefer(GradingResources resources, Path solutions) {
    this.resources = resources;
    this.solutions = solutions;
  }

  /**
   * Compares a solution with the known ones.
   *
   * @param own a solution that was accepted
   * @throws InvalidExerciseException if the exercise or its solutions have something to mend
   * @throws GraderFaultException if no worker could run them
   */
  public Debrief debrief(Exercise exercise, Submission own)
      throws InvalidExerciseException, GraderFaultException, IOException {
    CompiledExercise compiled = resources.compile(exercise);
    List<Way> ways = new ArrayList<>();
    for (KnownSolution each : new SolutionReader(exercise, solutions).read().solutions()) {
      if (each.isAccepted()) {
        ways.add(way(each.name(), compiled, each.submission()));
      }
    }
    Way yours = way("yours", compiled, own);
    return new Debrief(
        yours,
        ways,
        PatchWriter.write(yours.texts(), ways.get(0).texts()),
        Statement.of(exercise.files().statement()).followUps());
  }

  private Way way(String name, CompiledExercise exercise, Submission submission)
      throws GraderFaultException {
    TestRun run = new SubmissionRunner(resources.workers()).run(exercise, submission, SEED);
    long steps =
        run.outcomes().stream().mapToLong(TestOutcome::steps).filter(each -> each > 0).sum();
    return new Way(name, PatchFile.texts(submission), steps);
  }
}
