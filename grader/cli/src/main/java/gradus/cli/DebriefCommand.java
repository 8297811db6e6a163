package gradus.cli;

import gradus.debrief.Debriefer;
import gradus.exercise.Exercise;
import gradus.model.Verdict;
import gradus.pipeline.Grader;
import gradus.pipeline.GradingResources;
import gradus.process.WorkerPool;
import gradus.render.DebriefRenderer;
import gradus.submission.SubmissionReading;
import gradus.workspace.Attempt;
import gradus.workspace.Attempts;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Shows the other ways to solve what is solved. */
@Command(
    description =
        "Once your solution is accepted: the reference and the other ways, their steps beside"
            + " yours, and what an interviewer asks next.",
    mixinStandardHelpOptions = true)
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills in the fields
final class DebriefCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;
  @Mixin private SolutionsOption solutions;
  @Mixin private ColourOption colour;

  @Override
  public Integer call() throws Exception {
    Exercise found = exercise.read(parent.home());
    Attempts attempts = new Attempts(parent.workspace(), found.id());
    Optional<Attempt> accepted = attempts.accepted();
    if (accepted.isEmpty()) {
      Outlet.out(spec).line(missing(found, attempts.last()));
      return ExitStatus.NOT_ACCEPTED.code();
    }
    show(found, Grader.read(found, attempts.sources(accepted.get()), true));
    Outlet.out(spec).print(PractisedQuestions.of(found, exercise.root(parent.home())));
    return ExitStatus.OK.code();
  }

  private static String missing(Exercise exercise, Optional<Attempt> last) {
    String name = exercise.id().name();
    return last.map(
            each ->
                "Your last attempt was %s with %s of %s points; a debrief follows once it is %s: %s"
                    .formatted(
                        each.verdict().name().replace('_', ' '),
                        each.earned(),
                        each.possible(),
                        Verdict.ACCEPTED,
                        GradusCommand.typed("grade " + name)))
        .orElse(
            "Nothing of it was graded in the workspace yet: "
                + GradusCommand.typed("start " + name));
  }

  private void show(Exercise exercise, SubmissionReading reading) throws Exception {
    if (reading.submission() == null) {
      throw new UsageException(
          "the kept attempt cannot be read any more; grade your solution again");
    }
    try (GradingResources resources =
        GradingResources.open(parent.home().installation(), Set.of(), WorkerPool.SENSIBLE_USES)) {
      Debriefer debriefer =
          new Debriefer(resources, solutions.orBeside(this.exercise.root(parent.home())));
      Outlet.out(spec)
          .print(
              new DebriefRenderer(parent.terminal().columns())
                  .render(debriefer.debrief(exercise, reading.submission())));
    }
  }
}
