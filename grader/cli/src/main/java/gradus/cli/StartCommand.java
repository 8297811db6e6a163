package gradus.cli;

import gradus.editor.EditorFiles;
import gradus.exercise.Exercise;
import gradus.files.FileTrouble;
import gradus.files.Typed;
import gradus.workspace.WorkspaceStarter;
import gradus.workspace.WorkspaceStarter.Started;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Copies what a learner needs to begin. */
@Command(
    description =
        "Copies an exercise's starter, statement and visible tests into the workspace; a file that"
            + " is already there is kept as it is.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class StartCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Copy into this folder instead of workspace/TOPIC/EXERCISE.")
  private @Nullable Path into;

  @Override
  public Integer call() throws Exception {
    Exercise found = exercise.read(parent.home());
    Path workspace = parent.home().installation().workspace();
    Path folder = into == null ? workspace.resolve(found.id().toString()) : into;
    Started started = start(found, folder);
    List<String> forEditors = into == null ? forEditors(workspace) : List.of();
    print(found, started, share(found, into == null ? workspace : into));
    if (!forEditors.isEmpty()) {
      Outlet.out(spec)
          .line("For your editor, which opens " + workspace + ": " + String.join(", ", forEditors));
    }
    return ExitStatus.OK.code();
  }

  private List<String> forEditors(Path workspace) throws UsageException {
    try {
      parent.workspace().mark();
      CourseProject.refresh(parent.home(), exercise.root(parent.home()));
      return new EditorFiles(parent.home().installation().workerLib()).write(workspace);
    } catch (IOException e) {
      throw new UsageException("no files for editors could be written: " + FileTrouble.of(e));
    }
  }

  private static Started start(Exercise found, Path folder) throws UsageException {
    try {
      return new WorkspaceStarter().start(found, folder);
    } catch (IOException e) {
      throw new UsageException("the exercise could not be copied: " + FileTrouble.of(e));
    }
  }

  private static List<Path> share(Exercise found, Path root) throws UsageException {
    try {
      return new WorkspaceStarter().share(found, root);
    } catch (IOException e) {
      throw new UsageException("the shared tests could not be copied: " + FileTrouble.of(e));
    }
  }

  private void print(Exercise found, Started started, List<Path> shared) {
    Outlet out = Outlet.out(spec);
    out.line(found.metadata().title() + " is in " + started.folder());
    started.written().forEach(each -> out.line("  new   " + each));
    started.kept().forEach(each -> out.line("  kept  " + each));
    shared.forEach(each -> out.line("  new   " + each));
    String rest =
        found.id().name() + (into == null ? "" : " " + Typed.word(started.folder().toString()));
    out.line("The visible tests:     " + GradusCommand.typed("run " + rest));
    out.line("When you are ready:    " + GradusCommand.typed("grade " + rest));
    out.line("Again on every save:   " + GradusCommand.typed("watch " + rest));
  }
}
