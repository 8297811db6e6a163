package gradus.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReviewFileTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

  private final Path workspace;
  private final ReviewFile file;

  ReviewFileTest(@TempDir Path workspace) {
    this.workspace = workspace;
    this.file = new ReviewFile(workspace);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(file.path().getParent());
    Files.writeString(file.path(), text);
  }

  @Test
  void whereThereIsNoneNothingIsRemembered() throws IOException {
    assertEquals(ReviewState.EMPTY, file.read());
    assertEquals(Standing.NEW, file.read().standing("card:pca", DAY));
    assertTrue(Files.notExists(workspace.resolve(".gradus")));
  }

  @Test
  void whatIsRecordedIsReadBack() throws IOException {
    file.record("card:pca", true, DAY);
    file.record("bug:trees/random_forest/wrong_answer/no_bootstrap", false, DAY.plusDays(1));
    file.record("card:pca", true, DAY.plusDays(1));
    assertEquals(
        """
        gradus-review 1
        bug:trees/random_forest/wrong_answer/no_bootstrap 1 2026-11-29 2026-11-30 1
        card:pca 3 2026-11-29 2026-12-02 2
        """,
        Files.readString(file.path()));
    ReviewState state = file.read();
    assertEquals(Standing.KNOWN, state.standing("card:pca", DAY.plusDays(3)));
    assertEquals(Standing.DUE, state.standing("card:pca", DAY.plusDays(4)));
    assertEquals(
        List.of("bug:trees/random_forest/wrong_answer/no_bootstrap", "card:pca"),
        state.due(DAY.plusDays(9)).stream().map(Repetition::item).toList());
    try (Stream<Path> left = Files.list(file.path().getParent())) {
      assertEquals(List.of(file.path()), left.toList());
    }
  }

  @Test
  void damagedLinesAreToldAndKept() throws IOException {
    write(
        """
        gradus-review 1
        card:pca 3 2026-11-29 2026-12-02 2
        card:svm 3 2026-11-31 2026-12-02 2
        card:knn three 2026-11-29 2026-12-02 2

        what is this
        """);
    List<String> damaged =
        List.of(
            "card:svm 3 2026-11-31 2026-12-02 2",
            "card:knn three 2026-11-29 2026-12-02 2",
            "what is this");
    assertEquals(damaged, file.read().damaged());
    file.record("card:tree", true, DAY);
    assertEquals(damaged, file.read().damaged());
    assertEquals(2, file.read().repetitions().size());
  }

  @Test
  void aFileOfAnotherVersionIsLeftAlone() throws IOException {
    for (String each : List.of("gradus-review 2\ncard:pca\n", "", "card:pca\n")) {
      write(each);
      assertThrows(IOException.class, file::read);
      assertThrows(IOException.class, () -> file.record("card:pca", true, DAY));
      assertEquals(each, Files.readString(file.path()));
    }
  }
}
