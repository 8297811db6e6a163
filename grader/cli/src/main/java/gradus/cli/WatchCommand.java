package gradus.cli;

import gradus.execution.CompiledExercise;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.pipeline.Circumstances;
import gradus.pipeline.Grader;
import gradus.pipeline.GradingResources;
import gradus.process.GraderFaultException;
import gradus.process.WorkerPool;
import gradus.render.ChangeRenderer;
import gradus.render.Detail;
import gradus.render.TextRenderer;
import gradus.report.GradeReport;
import gradus.submission.NoSuchSubmissionException;
import gradus.submission.SubmissionReading;
import gradus.watch.SaveWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Grades again on every save. */
@Command(
    description = "Grades a file or folder now and again on every save, until it is interrupted.",
    mixinStandardHelpOptions = true)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills in the fields
final class WatchCommand implements Callable<Integer> {

  private static final String CLEAR_SCREEN = "\033[H\033[2J\033[3J";

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;
  @Mixin private SeedOption seeded;
  @Mixin private ColourOption colour;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "PATH",
      description = "What to grade; by default the exercise's folder in the workspace.")
  private @Nullable Path path;

  @Override
  public Integer call() throws Exception {
    Exercise found =
        exercise.read(parent.home()).inCourse(CoursePackaging.mends(exercise.root(parent.home())));
    try {
      if (watch(found)) {
        throw new UsageException(watched(found) + " is gone");
      }
      return ExitStatus.OK.code();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.OK.code();
    }
  }

  /**
   * Grades on every save, until there is nothing to watch any more, or nobody who reads.
   *
   * @return whether there is nothing to watch any more
   */
  private boolean watch(Exercise found)
      throws IOException, InvalidExerciseException, GraderFaultException, InterruptedException {
    Path watched = watched(found);
    boolean mends = CoursePackaging.mends(exercise.root(parent.home()));
    Grader.read(found, watched, mends);
    try (GradingResources resources =
            GradingResources.open(
                parent.home().installation(), Set.of(), WorkerPool.SENSIBLE_USES);
        SaveWatcher saves = SaveWatcher.of(watched)) {
      CompiledExercise compiled = resources.compile(found);
      Grader grader = new Grader(resources, exercise.root(parent.home()), seeded.seed(), false);
      GradeReport last = null;
      do {
        last = regrade(grader, compiled, last, saves);
        if (spec.commandLine().getOut().checkError()) {
          return false;
        }
      } while (saves.await());
      return true;
    }
  }

  private Path watched(Exercise found) {
    return path == null ? parent.workspace().folder(found.id()) : path;
  }

  /** While an editor replaces a file there may be none: the next event comes with the new one. */
  private @Nullable GradeReport regrade(
      Grader grader, CompiledExercise compiled, @Nullable GradeReport last, SaveWatcher saves)
      throws InvalidExerciseException, InterruptedException, IOException {
    Circumstances circumstances = Circumstances.begin();
    TerminalLine line = TerminalLine.on(Outlet.err(spec));
    line.show("grading ...");
    try {
      Exercise found = compiled.exercise();
      SubmissionReading reading =
          Grader.read(found, watched(found), CoursePackaging.mends(exercise.root(parent.home())));
      GradeReport next = grader.grade(compiled, reading, circumstances);
      line.clear();
      if (saves.isOvertaken()) {
        return last;
      }
      show(last, next);
      new Memory(parent, spec).keep(found.id(), path, next);
      return next;
    } catch (NoSuchSubmissionException e) {
      new Complaints(spec).say(String.valueOf(e.getMessage()));
      return last;
    }
  }

  private void show(@Nullable GradeReport last, GradeReport next) {
    Outlet out = Outlet.out(spec);
    if (Boolean.getBoolean("gradus.terminal")) {
      out.control(CLEAR_SCREEN);
    }
    out.print(new TextRenderer(last == null ? Detail.SHORT : Detail.FIRST).render(next));
    String changes = last == null ? "" : new ChangeRenderer().render(last, next);
    out.print(changes.isEmpty() ? "" : "\nSince the last grade:\n" + changes);
    out.println("\nGraded in " + next.run().totalMillis() + " ms; waiting for the next save.");
    out.flush();
  }
}
