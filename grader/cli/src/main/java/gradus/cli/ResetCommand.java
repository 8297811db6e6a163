package gradus.cli;

import gradus.exercise.Exercise;
import gradus.files.FileTrouble;
import gradus.workspace.Workspace;
import gradus.workspace.WorkspaceStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Brings an exercise's starter back. */
@Command(
    description =
        "Brings an exercise's starter back into the workspace, and keeps what stood there.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills in the fields
final class ResetCommand implements Callable<Integer> {

  @ParentCommand private GradusCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private ExerciseArgument exercise;

  @Override
  public Integer call() throws Exception {
    Exercise found = exercise.read(parent.home());
    Workspace workspace = parent.workspace();
    Path folder = workspace.folder(found.id());
    Path kept = unused(found.id().in(workspace.records("kept")));
    try {
      print(new WorkspaceStarter().reset(found, folder, kept), folder, kept);
    } catch (IOException e) {
      throw new UsageException("the starter could not be brought back: " + FileTrouble.of(e));
    }
    return ExitStatus.OK.code();
  }

  private static Path unused(Path folder) {
    int number = 1;
    while (Files.exists(folder.resolve("%04d".formatted(number)))) {
      number++;
    }
    return folder.resolve("%04d".formatted(number));
  }

  private void print(List<String> moved, Path folder, Path kept) {
    Outlet out = Outlet.out(spec);
    if (moved.isEmpty()) {
      out.line("Nothing had changed in " + folder);
      return;
    }
    out.line("The starter is back in " + folder);
    moved.forEach(each -> out.line("  what stood there is kept as " + kept.resolve(each)));
  }
}
