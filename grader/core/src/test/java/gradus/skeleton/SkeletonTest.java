package gradus.skeleton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercise.Answers;
import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.statement.Heading;
import gradus.statement.Statement;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new exercise is complete, and nothing that exists is touched. */
final class SkeletonTest {

  private final Path folder;

  SkeletonTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void whatIsWrittenPassesTheFormatCheck() throws Exception {
    List<Path> files = write("a_topic/new_thing2");
    Exercise exercise = new ExerciseReader().read(folder.resolve("exercises/a_topic/new_thing2"));
    assertEquals("New thing2", exercise.metadata().title());
    assertEquals("NewThing2.java", exercise.files().starter().get(0).path());
    for (Path each : files) {
      assertFalse(Files.readString(each).contains("{{"), each + " has a gap");
    }
  }

  @Test
  void thereIsOneForEachKindOfAnswersAndLanguage() throws Exception {
    for (Answers answers : Answers.values()) {
      for (String language : Heading.languages()) {
        ExerciseId id = ExerciseId.ofNew("a/" + answers.word() + "_" + language);
        new Skeleton(id, id.usualPackage(), answers, language)
            .write(folder.resolve("exercises"), folder.resolve("solutions"));
        Exercise exercise = new ExerciseReader().read(id.in(folder.resolve("exercises")));
        assertEquals(answers, exercise.kind().answers());
        Statement statement = Statement.of(exercise.files().statement());
        assertTrue(statement.task().contains("\n## " + Heading.RULES.in(language) + "\n"));
        assertTrue(statement.followUps().startsWith("## " + Heading.FOLLOW_UPS.in(language)));
        assertFalse(statement.contract().isEmpty());
      }
    }
  }

  @Test
  void aPackageOfOnesOwnIsReadBack() throws Exception {
    write("week3/matrix", "de.uni.prog1.week3");
    Exercise exercise = new ExerciseReader().read(folder.resolve("exercises/week3/matrix"));
    assertEquals("de.uni.prog1.week3", exercise.packageName());
    for (String each : List.of("java.week3", "gradus", "a..b", "a b", "de.class", "")) {
      assertThrows(IllegalArgumentException.class, () -> write("a/c", each), each);
    }
  }

  @Test
  void aFolderThatExistsIsLeftAlone() throws Exception {
    Path existing = Files.createDirectories(folder.resolve("solutions/a/b"));
    assertThrows(FileAlreadyExistsException.class, () -> write("a/b"));
    try (var left = Files.list(existing)) {
      assertEquals(0, left.count());
    }
    assertFalse(Files.exists(folder.resolve("exercises")));
  }

  @Test
  void namesThatAreNoPackageAreRefused() {
    for (String each : List.of("alone", "a/b/c", "A/b", "a/1b", "class/b", "a/", "../b", "a/b c")) {
      assertThrows(IllegalArgumentException.class, () -> ExerciseId.ofNew(each), each);
    }
    assertEquals(new ExerciseId("a_b", "c_d"), ExerciseId.ofNew("a-b/c-d"));
  }

  private List<Path> write(String name) throws Exception {
    return write(name, ExerciseId.ofNew(name).usualPackage());
  }

  private List<Path> write(String name, String packageName) throws Exception {
    return new Skeleton(ExerciseId.ofNew(name), packageName, Answers.NUMBERS, "en")
        .write(folder.resolve("exercises"), folder.resolve("solutions"));
  }
}
