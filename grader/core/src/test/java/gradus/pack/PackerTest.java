package gradus.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercise.Catalogue;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.files.ContentVersion;
import gradus.protocol.Bytes;
import gradus.skeleton.Skeleton;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is in packs, and what is not. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "modes and links are asked for")
final class PackerTest {

  private static final ExerciseId ID = ExerciseId.ofNew("week1/squares");

  @TempDir private Path folder;
  private Packer packer;

  @BeforeEach
  void layOut() throws IOException {
    for (String each : List.of("gradus", "lib/controller/a.jar", "lib/worker/b.jar", "LICENSE")) {
      Path file = folder.resolve("program").resolve(each);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, each);
    }
    new Skeleton(ID).write(exercises(), folder.resolve("solutions"));
    packer =
        new Packer(
            Program.of(folder.resolve("program"), folder.resolve("program/lib/worker")),
            new ExerciseSources(exercises(), folder.resolve("solutions")));
  }

  private Path exercises() {
    return folder.resolve("exercises");
  }

  private Exercise exercise() throws Exception {
    return Catalogue.of(exercises()).read("squares");
  }

  /** Returns the files of a zip, and whether each is executable. */
  private static Map<String, Boolean> modes(Path zip) throws IOException {
    Map<String, Boolean> modes = new TreeMap<>();
    try (FileSystem system =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", "true"));
        Stream<Path> entries = Files.walk(system.getPath("/"))) {
      for (Path each : entries.filter(Files::isRegularFile).toList()) {
        Set<PosixFilePermission> mode = Files.getPosixFilePermissions(each);
        modes.put(each.toString().substring(1), mode.contains(PosixFilePermission.OTHERS_EXECUTE));
      }
    }
    return modes;
  }

  private static Set<String> names(Path root) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(root)) {
      files.filter(Files::isRegularFile).forEach(each -> names.add(root.relativize(each) + ""));
    }
    return names;
  }

  private static boolean isAbout(Set<String> names, String part) {
    return names.stream().anyMatch(each -> each.contains(part));
  }

  @Test
  void gradescopeGetsTwoScriptsTheProgramAndTheExercise() throws Exception {
    Path zip = folder.resolve("a.zip");
    Exercise exercise = exercise();
    Files.writeString(folder.resolve("course.json"), "the course's settings");
    Files.writeString(ID.in(exercises()).resolve(".secret"), "an editor's");
    Files.createSymbolicLink(ID.in(exercises()).resolve("link"), folder.resolve("program/LICENSE"));
    packer.gradescope(exercise, zip);

    Map<String, Boolean> modes = modes(zip);
    for (String each : List.of("setup.sh", "run_autograder", "gradus/gradus")) {
      assertEquals(true, modes.get(each), each);
    }
    for (String each :
        List.of(
            "gradus/LICENSE",
            "gradus/course.json",
            "gradus/lib/controller/a.jar",
            "gradus/lib/worker/b.jar",
            "gradus/exercises/week1/squares/SquaresTest.java",
            "gradus/solutions/week1/squares/accepted/reference/Squares.java")) {
      assertEquals(false, modes.get(each), each);
    }
    assertFalse(isAbout(modes.keySet(), "secret"), modes::toString);
    assertFalse(isAbout(modes.keySet(), "link"), modes::toString);
  }

  @Test
  void sameFilesMakeTheSameZip() throws Exception {
    packer.gradescope(exercise(), folder.resolve("a.zip"));
    Files.writeString(folder.resolve("b.zip"), "an older one");
    packer.gradescope(exercise(), folder.resolve("b.zip"));

    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.zip")), Files.readAllBytes(folder.resolve("b.zip")));
    assertFalse(isAbout(names(folder), ".tmp"));
  }

  @Test
  void learnersGetNothingHiddenFromClassroom() throws Exception {
    Path out = folder.resolve("classroom");
    packer.classroom(exercise(), out);

    Path zip = out.resolve("grader/gradus-squares.zip");
    Path workflow = out.resolve("template/.github/workflows/classroom.yml");
    assertEquals(
        Set.of(
            ".github/workflows/classroom.yml", "README.md", "Squares.java", "SquaresExamples.java"),
        names(out.resolve("template")));
    assertFalse(isAbout(modes(zip).keySet(), "solutions"), modes(zip)::toString);
    assertTrue(isAbout(modes(zip).keySet(), "SquaresTest.java"), modes(zip)::toString);
    String checksum = ContentVersion.sha256(Bytes.of(Files.readAllBytes(zip)));
    assertTrue(Files.readString(workflow).contains("GRADUS_SHA256: " + checksum));
    assertFalse(Files.readString(out.resolve("README.md")).contains("{{"));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAlone() throws Exception {
    Path out = folder.resolve("runner");
    List<Exercise> exercises = List.of(exercise());
    packer.exercism(exercises, out);
    assertTrue(Files.isExecutable(out.resolve("bin/run.sh")));
    Set<String> before = names(out);

    assertThrows(DirectoryNotEmptyException.class, () -> packer.exercism(exercises, out));

    assertEquals(before, names(out));
  }
}
