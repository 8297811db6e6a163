package gradus.installed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.installed.Unpacked.Ended;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Packs for platforms, treated as each platform treats them, in a folder that stands in for its.
 */
@EnabledOnOs(OS.LINUX) // where all three run them
@Tag("thorough")
@Tag("any-jdk")
final class PackTest {

  private static final String SOURCE = "SummaryStatistics.java";

  @TempDir private static Path shared;
  private static Unpacked installed;

  @TempDir private Path folder;

  @BeforeAll
  static void unpack() throws IOException {
    installed = Unpacked.of(Unpacked.zip(), Files.createDirectory(shared.resolve("zip")));
  }

  private static Path right() {
    return installed.root().resolve(Unpacked.REFERENCE).resolve(SOURCE);
  }

  private static Path starter() {
    return installed.root().resolve("exercises/foundations/summary_statistics").resolve(SOURCE);
  }

  /** As graders are run: they know the path and a home, and no JAVA_HOME. */
  private Ended run(Path here, String... command) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    Map<String, String> environment =
        Map.of(
            "PATH",
            folder.resolve("bin") + ":" + java + ":/usr/bin:/bin",
            "HOME",
            folder.toString());
    return Unpacked.run(here, environment, List.of(command));
  }

  private void pack(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(installed.root() + "/gradus", "pack"));
    command.addAll(List.of(arguments));
    // Nothing is archived in the background: the folder goes away.
    Path cache = folder.resolve(".cache");
    Files.writeString(cache, "no folder");
    Ended ended = run(folder, command.toArray(String[]::new));
    Files.delete(cache);
    assertEquals(0, ended.status(), ended.out() + ended.err());
  }

  private static JsonNode json(Path file) throws IOException {
    return new JsonMapper().readTree(Files.readString(file));
  }

  private static Path put(Path source, Path into) throws IOException {
    return Files.copy(source, Files.createDirectories(into).resolve(SOURCE));
  }

  @Test
  void gradescopeBuildsAnImageAndRunsASubmission() throws Exception {
    pack("gradescope", "summary_statistics", "--out", "autograder.zip");
    Path autograder = folder.resolve("autograder");
    Unpacked.unpack(folder.resolve("autograder.zip"), autograder.resolve("source"));
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.writeString(bin.resolve("apt-get"), "#!/bin/sh\necho \"$*\" >>\"$HOME/installed\"\n");
    assertTrue(bin.resolve("apt-get").toFile().setExecutable(true));

    Ended built = run(folder, "bash", autograder.resolve("source/setup.sh").toString());
    assertEquals(0, built.status(), built.out() + built.err());
    assertTrue(Files.readString(folder.resolve("installed")).contains("bubblewrap"));
    Path run = autograder.resolve("run_autograder");
    Files.copy(autograder.resolve("source/run_autograder"), run);
    assertTrue(run.toFile().setExecutable(true));
    put(right(), autograder.resolve("submission"));
    Ended graded = run(folder, run.toString());

    assertEquals(0, graded.status(), graded.out() + graded.err());
    JsonNode results = json(autograder.resolve("results/results.json"));
    assertEquals(12, results.path("score").asDouble());
    assertEquals("passed", results.path("tests").path(0).path("status").asString());
  }

  @Test
  void gradescopeHearsOfFaultsInsteadOfZeroPoints() throws Exception {
    pack("gradescope", "summary_statistics");
    Path autograder = folder.resolve("autograder");
    Unpacked.unpack(
        folder.resolve("gradescope-summary_statistics.zip"), autograder.resolve("source"));
    Path run = autograder.resolve("run_autograder");
    Files.copy(autograder.resolve("source/run_autograder"), run);
    // Nothing was handed in, not even a folder.
    Ended ended = run(folder, "bash", run.toString());

    assertEquals(2, ended.status(), ended.out() + ended.err());
    assertFalse(Files.exists(autograder.resolve("results/results.json")));
  }

  @Test
  void classroomRunsTheWorkflowOfTheTemplate() throws Exception {
    pack("classroom", "summary_statistics", "--out", "assignment");
    Path assignment = folder.resolve("assignment");
    JsonNode workflow =
        new YAMLMapper()
            .readTree(
                Files.readString(assignment.resolve("template/.github/workflows/classroom.yml")));
    JsonNode job = workflow.path("jobs").path("run-autograding-tests");
    CiSystem system = new CiSystem(Files.createDirectory(folder.resolve("github")));
    String below = job.path("steps").path(0).path("with").path("path").asString();
    Files.move(assignment.resolve("template"), system.work().resolve(below));
    system.set(
        "GRADUS_URL",
        assignment.resolve("grader/gradus-summary_statistics.zip").toUri().toString());

    Ended ended = system.github(job);

    assertEquals(0, ended.status(), ended.out() + ended.err());
    String output = system.output("result");
    byte[] decoded = Base64.getDecoder().decode(output);
    JsonNode result = new JsonMapper().readTree(new String(decoded, StandardCharsets.UTF_8));
    assertEquals("fail", result.path("status").asString());
    assertEquals(12, result.path("max_score").asDouble());
    assertTrue(system.summary().contains("Summary statistics"), system.summary());
  }

  @Test
  void exercismRunsASolutionAndReadsItsResults() throws Exception {
    pack("exercism", "summary_statistics", "--out", "runner");
    String script = folder.resolve("runner/bin/run.sh").toString();
    Path wrong = Files.createDirectory(folder.resolve("wrong"));
    put(starter(), wrong.resolve("src/main/java"));
    Files.writeString(folder.resolve(".cache"), "no folder");

    Ended ended = run(folder, script, "summary-statistics", wrong + "/", folder + "/out/");
    Ended unknown = run(folder, script, "no-such-exercise", wrong + "/", folder + "/other/");

    assertEquals(0, ended.status(), ended.err());
    JsonNode results = json(folder.resolve("out/results.json"));
    assertEquals(3, results.path("version").asInt());
    assertEquals("fail", results.path("status").asString());
    assertEquals(0, unknown.status(), unknown.err());
    assertEquals("error", json(folder.resolve("other/results.json")).path("status").asString());
  }
}
