package gradus.pack;

import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.files.ContentVersion;
import gradus.protocol.Bytes;
import gradus.workspace.WorkspaceStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What an assignment of GitHub Classroom is made of. */
final class ClassroomPack {

  private static final String TEMPLATE = "template";
  private static final String WORKFLOW = TEMPLATE + "/.github/workflows/classroom.yml";

  private final Program program;
  private final ExerciseSources sources;
  private final Exercise exercise;

  ClassroomPack(Program program, ExerciseSources sources, Exercise exercise) {
    this.program = program;
    this.sources = sources;
    this.exercise = exercise;
  }

  void write(Path folder) throws IOException {
    ExerciseId id = exercise.id();
    PackFiles about = new PackFiles();
    about.add("README.md", Packer.template("classroom-readme.md", id).replace("{{zip}}", name()));
    PackWriter.folder(about, folder);
    Path zip = Files.createDirectories(folder.resolve("grader")).resolve(name());
    PackWriter.zip(grader(), zip);
    new WorkspaceStarter().start(exercise, folder.resolve(TEMPLATE));
    Path workflow = folder.resolve(WORKFLOW);
    Files.createDirectories(workflow.resolveSibling(""));
    String checksum = ContentVersion.sha256(Bytes.of(Files.readAllBytes(zip)));
    Files.writeString(
        workflow, Packer.template("classroom.yml", id).replace("{{sha256}}", checksum));
  }

  private String name() {
    return "gradus-" + exercise.id().name() + ".zip";
  }

  private PackFiles grader() throws IOException {
    PackFiles files = new PackFiles();
    program.addTo(files);
    sources.addSettings(files);
    sources.addExercise(files, exercise);
    return files;
  }
}
