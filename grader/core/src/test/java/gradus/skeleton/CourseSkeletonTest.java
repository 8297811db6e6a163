package gradus.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.course.Course;
import gradus.course.CourseFolder;
import gradus.course.CourseReader;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseReader;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new course can be read, and nothing that exists is touched. */
final class CourseSkeletonTest {

  private static final Path SCHEMAS = Path.of("../../exercises");

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsACourse() throws Exception {
    String title = "Programming \"1\" in C:\\x";
    List<Path> files = new CourseSkeleton(title, SCHEMAS).write(folder.resolve("a/b"));
    CourseFolder root = new CourseFolder(folder.resolve("a/b"));
    Course course = CourseReader.read(root);
    assertEquals(title, course.title());
    assertEquals(CourseSkeleton.FIRST, course.exercises().get(0).id());
    Exercise exercise = new ExerciseReader().read(CourseSkeleton.FIRST.in(root.exercises()));
    assertEquals(6, exercise.baseline().steps().size());
    assertEquals(2, exercise.baseline().mistakes().size());
    for (Path each : files) {
      assertFalse(Files.readString(each).replace("${{", "").contains("{{"), each.toString());
    }
    assertTrue(files.contains(root.exercises().resolve("exercise.schema.json")));
  }

  @Test
  void onlyAnEmptyFolderIsTaken() throws Exception {
    CourseSkeleton course = new CourseSkeleton("A", SCHEMAS);
    Path own = Files.writeString(folder.resolve("own.txt"), "mine");
    assertThrows(DirectoryNotEmptyException.class, () -> course.write(folder));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(own), left.toList());
    }
    Path cloned = folder.resolve("cloned");
    Files.createDirectories(cloned.resolve(".git"));
    course.write(cloned);
    assertTrue(CourseFolder.isCourse(cloned));
  }

  @Test
  void aTitleIsOneLine() {
    for (String each : List.of("", " ", "a\nb", "a".repeat(101))) {
      assertThrows(IllegalArgumentException.class, () -> new CourseSkeleton(each, SCHEMAS), each);
    }
  }
}
