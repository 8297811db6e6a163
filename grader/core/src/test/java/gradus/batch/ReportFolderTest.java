package gradus.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportFolderTest {

  private static final Path REPORT = Path.of("ann", "mean.json");

  private final Path folder;

  ReportFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileIsThereAsSoonAsItIsWritten() throws IOException {
    try (ReportFolder reports = ReportFolder.claim(folder).orElseThrow()) {
      reports.write(REPORT, "{}");
      assertEquals("{}", Files.readString(folder.resolve(REPORT)));
      reports.write(REPORT, "{\"a\":1}");
      reports.settle();
      reports.settle();
    }
    assertEquals("{\"a\":1}", Files.readString(folder.resolve(REPORT)));
    try (Stream<Path> files = Files.list(folder.resolve("ann"))) {
      assertEquals(List.of(folder.resolve(REPORT)), files.toList());
    }
  }

  @Test
  void whatIsTakenAwayIsNotWaitedFor() throws IOException {
    try (ReportFolder reports = ReportFolder.claim(folder).orElseThrow()) {
      reports.write(REPORT, "{}");
      Files.delete(folder.resolve(REPORT));
      reports.settle();
    }
    assertTrue(ReportFolder.claim(folder).isPresent());
  }
}
