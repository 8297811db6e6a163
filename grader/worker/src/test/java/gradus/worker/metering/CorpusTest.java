package gradus.worker.metering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CorpusTest {

  /**
   * Sets in order, numbered objects and strict mathematics differ from the unmetered on purpose.
   */
  private static final Set<String> DIFFERENT =
      Set.of("setsAndMaps", "identityKeys", "gradient", "stackTraces", "sorting");

  private static List<String> flags(String... flags) {
    List<String> all = new ArrayList<>(List.of("-Xverify:all", "-Xss4m"));
    all.addAll(List.of(flags));
    return all;
  }

  /** Runs the corpus in another JVM, compiled by that JVM's compiler. */
  private static String report(Path java, List<String> flags)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Corpus.class.getName()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return report;
  }

  private static Path thisJava() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  @Test
  void meteringChangesNoResult() throws Throwable {
    Map<String, Submission> programs = Corpus.compile();
    assertTrue(programs.size() >= 60);
    for (Map.Entry<String, Submission> each : programs.entrySet()) {
      Submission.Run run = each.getValue().meter();
      assertNull(run.thrown(), each::getKey);
      if (!DIFFERENT.contains(each.getKey())) {
        assertEquals(each.getValue().call(), run.result(), each.getKey());
      }
    }
  }

  @Tag("thorough")
  @Test
  void verifiesAndCountsAlikeCompiledOrInterpreted() throws Exception {
    String compiled = report(thisJava(), flags("-XX:TieredStopAtLevel=1"));
    String interpreted =
        report(thisJava(), flags("-XX:CompileCommand=quiet", "-XX:CompileCommand=exclude,Main*.*"));
    assertEquals(interpreted, compiled);
    assertTrue(compiled.lines().count() >= 60);
  }

  /** Set {@code gradus.otherJdk} to the home of another JDK, 17 to 25. */
  @Test
  void countsAlikeOnAnotherJdk() throws Exception {
    String home = System.getProperty("gradus.otherJdk", "");
    Path java = Path.of(home, "bin", "java");
    Assumptions.assumeTrue(
        !home.isEmpty() && Files.isExecutable(java), "gradus.otherJdk names no JDK");
    assertEquals(Corpus.report(), report(java, flags()));
  }
}
