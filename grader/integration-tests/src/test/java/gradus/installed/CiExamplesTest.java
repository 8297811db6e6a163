package gradus.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.installed.Unpacked.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The examples that instructors copy, run as their CI system runs them. */
@EnabledOnOs(OS.LINUX) // they are written for it
final class CiExamplesTest {

  private static final JsonNode GITHUB;
  private static final JsonNode GITLAB;

  static {
    try {
      GITHUB = CiSystem.read("github-actions.yml");
      GITLAB = CiSystem.read("gitlab-ci.yml").path("grade");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private final CiSystem system;
  private final Path folder;

  CiExamplesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    system = new CiSystem(folder);
  }

  @BeforeEach
  void pinTheZipOfThisBuild() throws IOException {
    system.set(GITHUB.path("env"));
    system.set(GITLAB.path("variables"));
    system.pin(Unpacked.zip());
    system.set("PROGRAMS", Files.createDirectory(folder.resolve("programs")).toString());
    system.set("EXERCISE", "summary_statistics");
    system.set("SUBMISSION", "my answers");
  }

  /** Does what checking out the learner's repository does. */
  private void checkOut(String below, Path source) throws IOException {
    Path answers = Files.createDirectories(system.work().resolve(below).resolve("my answers"));
    Files.copy(source, answers.resolve("SummaryStatistics.java"));
  }

  private static Path reference() {
    return Unpacked.CHECKOUT.resolve(Unpacked.REFERENCE).resolve("SummaryStatistics.java");
  }

  private static Path starter() {
    return Unpacked.CHECKOUT.resolve(
        "exercises/foundations/summary_statistics/SummaryStatistics.java");
  }

  @Test
  void githubGradesWhatWasPushed() throws Exception {
    JsonNode steps = GITHUB.path("jobs").path("grade").path("steps");
    checkOut(steps.path(0).path("with").path("path").asString(), reference());

    Ended ended = system.github(GITHUB.path("jobs").path("grade"));

    assertEquals(0, ended.status(), ended.out() + ended.err());
    JsonNode kept = steps.path(steps.size() - 1).path("with").path("path");
    String report = Files.readString(system.work().resolve(kept.asString()));
    assertTrue(report.contains("\"verdict\": \"ACCEPTED\""), report);
    assertTrue(Files.readString(folder.resolve("changes")).contains("install -y bubblewrap"));
  }

  @Tag("thorough")
  @Test
  void gitlabFailsWhereTheAnswerIsNotRightAndKeepsTheReport() throws Exception {
    checkOut("", starter());

    Ended ended = system.gitlab(GITLAB);

    assertEquals(1, ended.status(), ended.out() + ended.err());
    JsonNode kept = GITLAB.path("artifacts").path("paths").path(0);
    assertTrue(Files.exists(system.work().resolve(kept.asString())));
  }

  @Test
  void anotherZipThanThePinnedIsNotRun() throws Exception {
    system.set("GRADUS_SHA256", "0".repeat(64));

    Ended github = system.github(GITHUB.path("jobs").path("grade"));
    Ended gitlab = system.gitlab(GITLAB);

    assertEquals(1, github.status());
    assertEquals(1, gitlab.status());
    assertTrue(gitlab.out().contains("gradus.zip: FAILED"), gitlab::out);
    assertFalse(Files.exists(system.work().resolve("report.json")));
  }
}
