package gradus.cli;

import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.InvalidExerciseException;
import gradus.files.FolderRemover;
import gradus.mistake.LaidOut;
import gradus.mistake.MistakeDesk;
import gradus.mistake.MistakeSaver;
import gradus.mistake.MistakeTrial;
import gradus.model.Verdict;
import gradus.process.GraderFaultException;
import gradus.solution.MistakePlace;
import gradus.solution.PatchFile;
import gradus.solution.ReferencePatch;
import gradus.submission.Submission;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lays the full source of a known mistake out, and saves it again. */
@Command(
    description = {
      "Puts the full source of a known mistake into workspace/mistakes/, or begins one from the"
          + " reference; --save grades it and writes its patch."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class MistakeCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExercisesOption exercises;
  @Mixin private SolutionsOption solutions;

  @Parameters(
      index = "0",
      paramLabel = "EXERCISE",
      completionCandidates = ExerciseNames.class,
      description = "The exercise's name.")
  private String name;

  @Parameters(
      index = "1",
      paramLabel = "VERDICT/NAME",
      description = "The mistake, such as wrong_answer/no_intercept.")
  private String label;

  @Option(
      names = "--save",
      description =
          "Grade what is in the workspace, save it with the groups that it fails, and take it out"
              + " of the workspace.")
  private boolean save;

  @Override
  public Integer call() throws Exception {
    Path root = exercises.orOf(parent.home());
    Exercise exercise = Catalogue.of(root).read(name).inCourse(CoursePackaging.mends(root));
    Path known = solutions.orBeside(root);
    MistakeDesk desk = new MistakeDesk(exercise, known, parent.home().installation().workspace());
    MistakePlace place = place(desk);
    return (save ? save(exercise, known, desk, place) : layOut(desk, place)).code();
  }

  private MistakePlace place(MistakeDesk desk) {
    try {
      return desk.place(label);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private ExitStatus layOut(MistakeDesk desk, MistakePlace place)
      throws InvalidExerciseException, IOException {
    LaidOut laidOut = desk.layOut(place);
    switch (laidOut.origin()) {
      case SAVED -> out().println(label + " is in " + laidOut.folder());
      case REFERENCE -> out().println(label + " is new; the reference is in " + laidOut.folder());
      case KEPT ->
          out()
              .println(
                  label
                      + " was there already and is kept; to begin anew, remove "
                      + laidOut.folder());
    }
    laidOut.files().forEach(each -> out().println("  " + each));
    laidOut.rejected().forEach(each -> new Complaints(spec).say(each.toString()));
    if (!laidOut.rejected().isEmpty()) {
      out().println("What does not fit the reference any more is left out: put it in by hand.");
    }
    out()
        .println(
            "When it is ready: "
                + GradusCommand.typed("mistake %s %s --save".formatted(name, label)));
    return laidOut.rejected().isEmpty() ? ExitStatus.OK : ExitStatus.INVALID_EXERCISE;
  }

  private ExitStatus save(Exercise exercise, Path known, MistakeDesk desk, MistakePlace place)
      throws InvalidExerciseException, GraderFaultException, IOException {
    Path folder = desk.folder(place);
    if (!Files.isDirectory(folder)) {
      String message = "there is nothing to save in %s: leave --save out first";
      throw new ParameterException(spec.commandLine(), message.formatted(folder));
    }
    Submission mistake = ReferencePatch.sources(folder, folder.toString());
    MistakeTrial trial = MistakeTrial.of(parent.home().installation(), exercise, mistake);
    if (trial.verdict() != place.verdict()) {
      return complain(trial, place);
    }
    Map<String, String> reference =
        PatchFile.texts(new ReferencePatch(exercise, known).reference());
    MistakeSaver saver = new MistakeSaver(place, reference);
    boolean isNew = saver.isNew();
    Path saved = saver.save(PatchFile.texts(mistake), trial.fails());
    FolderRemover.remove(folder);
    out().println("Saved " + saved);
    out().println("  fails: " + String.join(", ", trial.fails()));
    out()
        .println(
            (isNew ? "Write there what the mistake is and the hint. " : "")
                + "Then: "
                + GradusCommand.typed("verify " + name + " --record"));
    return ExitStatus.OK;
  }

  private ExitStatus complain(MistakeTrial trial, MistakePlace place) {
    Complaints complaints = new Complaints(spec);
    complaints.say(
        "the verdict is %s, not %s, so it is not saved%s"
            .formatted(trial.verdict(), place.verdict(), advice(trial, place)));
    trial.diagnostics().forEach(each -> complaints.say(each.message()));
    return ExitStatus.INVALID_EXERCISE;
  }

  private static String advice(MistakeTrial trial, MistakePlace place) {
    if (trial.verdict() == Verdict.ACCEPTED) {
      return ": no test notices it";
    }
    String other = place.labelAs(trial.verdict());
    return other.isEmpty() ? "" : ": move its folder, and call it " + other;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
