package gradus.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.execution.SubmissionProgress;
import gradus.isolation.WorkerPaths;
import gradus.model.TestStatus;
import gradus.model.Verdict;
import gradus.process.ScriptedWorkers;
import gradus.report.GradeReport;
import gradus.report.TestSection;
import gradus.worker.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder to a report, with workers that follow a script. */
final class GraderTest {

  private static final String EXERCISE_JSON =
      """
      {
        "id": "sample",
        "title": "A sample",
        "summary": "For tests.",
        "difficulty": "easy",
        "minutes": 5,
        "prerequisites": [],
        "questions": ["sample"],
        "starter": ["A.java"],
        "limits": {"stepsFactor": 20, "wallSeconds": 60, "heapMiB": 32, "outputKiB": 64},
        "policy": {"allow": [], "forbid": []},
        "groups": [
          {"id": "hard", "title": "Hard", "tests": "ATest", "visibility": "hidden", "points": 3, "hint": "Think."}
        ]
      }
      """;

  private final Path root;
  private final ScriptedWorkers workers;

  GraderTest(@TempDir Path root) throws IOException {
    this.root = root;
    workers = new ScriptedWorkers(Files.createDirectory(root.resolve("workers")));
    Path folder = Files.createDirectories(root.resolve("exercises/topic/sample"));
    Files.writeString(folder.resolve("exercise.json"), EXERCISE_JSON);
    Files.writeString(folder.resolve("README.md"), "# A sample\n");
    writeClass(folder, "A");
    writeClass(folder, "ATest");
    writeClass(Files.createDirectories(root.resolve("workspace/topic/sample")), "A");
  }

  private static void writeClass(Path folder, String name) throws IOException {
    Files.writeString(
        folder.resolve(name + ".java"), "package topic.sample;\n\nclass " + name + " {}\n");
  }

  @Test
  void theWorkspaceIsGradedWhereNoPathIsGiven() throws Exception {
    GradeReport report = grade(Set.of());
    assertEquals(Verdict.ACCEPTED, report.result().verdict());
    assertEquals("3.0", report.result().earned().toBigDecimal().toString());
    assertEquals("sample", report.exercise().id());
    assertEquals(List.of("A.java"), report.files().stream().map(each -> each.path()).toList());
    assertTrue(report.run().isolation().contains("process"), report.run().toString());
  }

  @Test
  void aRefusedSubmissionStillNamesEveryTest() throws Exception {
    Files.delete(root.resolve("workspace/topic/sample/A.java"));
    GradeReport report = grade(Set.of());
    assertEquals(Verdict.INVALID_SUBMISSION, report.result().verdict());
    assertNothingRan(report);
  }

  @Test
  void aFaultOfOurOwnStillNamesEveryTest() throws Exception {
    GradeReport report = grade(Set.of(Behaviour.FAULT));
    assertEquals(Verdict.GRADER_ERROR, report.result().verdict());
    assertEquals("fault", report.result().diagnostics().get(0).diagnostic().code());
    assertNothingRan(report);
  }

  private static void assertNothingRan(GradeReport report) {
    assertEquals(
        List.of("ATest#a", "ATest#b"),
        report.result().tests().stream().map(each -> each.id()).toList());
    for (TestSection each : report.result().tests()) {
      assertEquals(TestStatus.NOT_RUN, each.status());
    }
    assertEquals("0.0", report.result().earned().toBigDecimal().toString());
  }

  @Test
  void aScratchFolderGoesAwayWithWhatACrashLeftInIt() throws IOException {
    Path folder;
    try (Scratch scratch = Scratch.make()) {
      folder = scratch.folder();
      Files.writeString(folder.resolve("replay_pid1.log"), "x");
      Files.createDirectories(folder.resolve("a").resolve("b"));
    }
    assertFalse(Files.exists(folder));
  }

  private GradeReport grade(Set<Behaviour> onSubmit) throws Exception {
    onSubmit.forEach(each -> workers.on("submit", each));
    WorkerPaths paths = workers.installation().paths();
    Installation installation =
        new Installation(
            root.resolve("workspace"), paths.lib(), paths.javaHome(), root.resolve("cache"));
    GradeRequest request =
        new GradeRequest(root.resolve("exercises"), "sample", null, 1, Set.of(), false, true);
    try (GradingResources resources = GradingResources.ahead(installation)) {
      return Grader.grade(resources, request, Circumstances.begin(), SubmissionProgress.UNHEARD);
    }
  }
}
