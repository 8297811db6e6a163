package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueTest {

  private final Path root;

  CatalogueTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void fill() throws IOException {
    put("regression/logistic_regression/exercise.json");
    put("regression/linear_regression_gd/exercise.json");
    put("clustering/kmeans_lloyd/KmeansLloyd.java");
    put("clustering/notes/notes.txt");
    put("target/classes/exercise.json");
    put(".git/objects/exercise.json");
    put("pom.xml");
  }

  @Test
  void listsWhatLooksLikeAnExercise() throws Exception {
    assertEquals(
        List.of(
            "clustering/kmeans_lloyd",
            "regression/linear_regression_gd",
            "regression/logistic_regression"),
        Catalogue.of(root).ids().stream().map(ExerciseId::toString).toList());
  }

  @Test
  void doesNotFollowLinks() throws Exception {
    Files.createSymbolicLink(root.resolve("linked"), root.resolve("regression"));
    assertEquals(3, Catalogue.of(root).ids().size());
  }

  @Test
  void acceptsEachWayOfNamingAnExercise() throws Exception {
    Catalogue catalogue = Catalogue.of(root);
    ExerciseId id = new ExerciseId("regression", "logistic_regression");
    for (String each :
        List.of(
            "logistic_regression",
            "logistic-regression",
            "regression/logistic_regression",
            "regression/logistic-regression")) {
      assertEquals(id, catalogue.resolve(each), each);
    }
    assertEquals(root.resolve("regression").resolve("logistic_regression"), catalogue.folder(id));
  }

  @Test
  void suggestsTheNearestNames() throws Exception {
    assertUnknown("logistic-regresion", List.of("logistic_regression"));
    assertUnknown("kmeans", List.of("kmeans_lloyd"));
    assertUnknown("regression", List.of("logistic_regression", "linear_regression_gd"));
    assertUnknown("regression/kmeans_loyd", List.of("kmeans_lloyd"));
    assertUnknown("../regression/logistic_regression", List.of("logistic_regression"));
    assertUnknown("q", List.of());
    assertUnknown("", List.of());
    assertUnknown("x".repeat(100_000), List.of());
  }

  @Test
  void showsAnUnknownNamePrintable() {
    UnknownExerciseException e =
        assertThrows(
            UnknownExerciseException.class, () -> Catalogue.of(root).resolve("\u001B[2Jkmeans"));
    assertEquals(
        "There is no exercise \"\\u001B[2Jkmeans\"; gradus list shows all.", e.getMessage());
  }

  @Test
  void aPathInThePlaceOfANameIsNotTakenForOne() {
    for (String each : List.of("../../solutions/a", "/tmp/a", "KMeans.java")) {
      UnknownExerciseException e =
          assertThrows(UnknownExerciseException.class, () -> Catalogue.of(root).resolve(each));
      assertEquals(
          "There is no exercise \""
              + each
              + "\": name one before the path; a dot stands for the one in whose folder you are.",
          e.getMessage());
    }
  }

  @Test
  void aNameInTwoTopicsNeedsItsTopic() throws Exception {
    put("deep/kmeans_lloyd/exercise.json");
    Catalogue catalogue = Catalogue.of(root);
    UnknownExerciseException e =
        assertThrows(UnknownExerciseException.class, () -> catalogue.resolve("kmeans-lloyd"));
    assertEquals(
        "\"kmeans-lloyd\" is the name of clustering/kmeans_lloyd and deep/kmeans_lloyd.",
        e.getMessage());
    assertEquals("deep", catalogue.resolve("deep/kmeans-lloyd").topic());
  }

  @Test
  void refusesWhatIsNotThere() throws Exception {
    assertThrows(NotDirectoryException.class, () -> Catalogue.of(root.resolve("pom.xml")));
    assertThrows(NotDirectoryException.class, () -> Catalogue.of(root.resolve("none")));
    Catalogue catalogue = Catalogue.of(root);
    ExerciseId outside = new ExerciseId("..", "secret");
    assertThrows(IllegalArgumentException.class, () -> catalogue.folder(outside));
  }

  private void assertUnknown(String given, List<String> nearest) throws IOException {
    Catalogue catalogue = Catalogue.of(root);
    UnknownExerciseException e =
        assertThrows(UnknownExerciseException.class, () -> catalogue.resolve(given));
    String end =
        nearest.isEmpty()
            ? "; gradus list shows all."
            : "; did you mean " + String.join(" or ", nearest) + "?";
    assertTrue(String.valueOf(e.getMessage()).endsWith('"' + end), e.getMessage());
  }

  private void put(String file) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "");
  }
}
