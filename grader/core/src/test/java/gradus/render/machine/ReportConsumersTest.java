package gradus.render.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.model.TestStatus;
import gradus.model.Visibility;
import gradus.render.SampleReports;
import gradus.report.GradeReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The programs that read reports elsewhere: those that {@code .ci/run} installs from Debian, and
 * those that {@code ci/fetch-report-consumers.sh} lays down. What is not there is left out, and the
 * reason said.
 */
@Tag("thorough")
final class ReportConsumersTest {

  private static final Path CONSUMERS = Path.of("../../target/report-consumers").toAbsolutePath();

  private static final Path DEBIANS_MODULES = Path.of("/usr/share/nodejs");

  /** GitHub's own converter, with what GitHub switches on. */
  private static final List<String> CONVERTER =
      List.of(
          "/usr/bin/cmark-gfm --unsafe -e table -e strikethrough -e autolink -e tagfilter -e tasklist"
              .split(" "));

  private static final Set<String> TAGS =
      Set.of("h1", "h2", "p", "pre", "code", "table", "thead", "tbody", "tr", "th", "td");

  private static final String MARKUP =
      "*a* _b_ `c` ~~d~~ [e](f) ![g](h) <i>|j|&lt; $k$ https://l.m www.n.org o@p.org \\q #1 @r <script>";

  /** Lines of tables cannot be broken. */
  private static final String LINT_SETTINGS = "{\"config\": {\"MD013\": false}}";

  @TempDir private Path folder;

  private record Ended(int status, String out) {}

  private Ended node(Map<String, String> environment, Path input, String... command)
      throws IOException, InterruptedException {
    Path script = CONSUMERS.resolve(command[0]);
    assumeTrue(Files.exists(script), "left out: there is no " + script);
    List<String> words = new ArrayList<>(List.of("node", script.toString()));
    words.addAll(List.of(command).subList(1, command.length));
    return run(environment, input, words);
  }

  private Ended run(Map<String, String> environment, Path input, List<String> words)
      throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
    builder.environment().put("NODE_PATH", DEBIANS_MODULES.toString());
    builder.environment().putAll(environment);
    builder.redirectInput(input.toFile()).redirectOutput(out.toFile()).redirectErrorStream(true);
    return new Ended(builder.start().waitFor(), Files.readString(out));
  }

  private Ended node(Path input, String... command) throws IOException, InterruptedException {
    return node(Map.of(), input, command);
  }

  private Path written(ReportFormat format, GradeReport report) throws IOException {
    Path file = folder.resolve("report." + format.extension());
    return Files.writeString(file, format.render(report));
  }

  private static int passed(GradeReport report) {
    return (int)
        report.result().tests().stream().filter(each -> each.status() == TestStatus.PASSED).count();
  }

  /** The submission itself is a case too. */
  private static int good(GradeReport report) {
    return passed(report) + (Wording.ran(report.result()) ? 1 : 0);
  }

  private static String parserOfTap() {
    String newest = "node_modules/tap-parser/bin/cmd.cjs";
    Path debians = DEBIANS_MODULES.resolve("tap-parser/bin/cmd.js");
    return Files.exists(CONSUMERS.resolve(newest)) ? newest : debians.toString();
  }

  @Test
  void tapParser() throws Exception {
    for (GradeReport each : SampleReports.all().values()) {
      Path tap = written(ReportFormat.TAP, each);
      Ended ended = node(tap, parserOfTap(), "--strict", "--json=0");
      JsonNode events = JsonMapper.shared().readTree(ended.out());
      JsonNode complete =
          events
              .valueStream()
              .filter(event -> event.get(0).asString().equals("complete"))
              .findFirst()
              .orElseThrow()
              .get(1);
      assertEquals(each.result().tests().size() + 1, complete.get("count").asInt());
      assertEquals(good(each), complete.get("pass").asInt());
      assertEquals(0, complete.get("todo").asInt() + complete.get("skip").asInt());
      assertEquals(complete.get("ok").asBoolean() ? 0 : 1, ended.status(), ended.out());
      complete
          .get("failures")
          .forEach(failure -> assertFalse(failure.hasNonNull("tapError"), failure.toString()));
    }
  }

  @Test
  void junitToCtrf() throws Exception {
    for (GradeReport each : SampleReports.all().values()) {
      Path junit = written(ReportFormat.JUNIT, each);
      Path ctrf = folder.resolve("ctrf.json");
      Ended ended =
          node(
              junit,
              "node_modules/junit-to-ctrf/dist/cli.js",
              junit.toString(),
              "--output",
              ctrf.toString());
      assertEquals(0, ended.status(), ended.out());
      JsonNode summary = JsonMapper.shared().readTree(ctrf).get("results").get("summary");
      assertEquals(each.result().tests().size() + 1, summary.get("tests").asInt());
      assertEquals(good(each), summary.get("passed").asInt());
      assertEquals(0, summary.get("skipped").asInt());
    }
  }

  @Test
  void markdownlint() throws Exception {
    Path settings = folder.resolve("settings.markdownlint-cli2.jsonc");
    Files.writeString(settings, LINT_SETTINGS);
    for (GradeReport each : SampleReports.all().values()) {
      Path markdown = written(ReportFormat.MARKDOWN, each);
      Ended ended =
          node(
              markdown,
              "node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs",
              "--config",
              settings.toString(),
              markdown.getFileName().toString());
      assertEquals(0, ended.status(), ended.out());
    }
  }

  @Test
  void githubsConverter() throws Exception {
    String program = CONVERTER.get(0);
    assumeTrue(Files.exists(Path.of(program)), "left out: there is no " + program);
    List<GradeReport> reports = new ArrayList<>(SampleReports.all().values());
    reports.add(Samples.failed(MARKUP, MARKUP, MARKUP));
    for (GradeReport each : reports) {
      Ended ended = run(Map.of(), written(ReportFormat.MARKDOWN, each), CONVERTER);
      assertEquals(0, ended.status(), ended.out());
      String page = ended.out().replace("<!-- -->", "");
      assertTrue(TAGS.containsAll(all("</?([^ >/]+)", page)), page);
      assertEquals(1, all("<h1>(.*)</h1>", page).size(), page);
      if (Wording.ran(each.result())) {
        assertEquals(titles(each), all("<td>([^✅❌\\n]*)</td>", page), page);
      }
    }
  }

  /** As a page has them. */
  private static List<String> titles(GradeReport report) {
    return report.result().groups().stream()
        .map(each -> each.title() + (each.visibility() == Visibility.HIDDEN ? " (hidden)" : ""))
        .map(each -> each.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .toList();
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(each -> each.group(1)).toList();
  }

  @Test
  void classroomReporter() throws Exception {
    assumeTrue(
        Files.exists(CONSUMERS.resolve("autograding-grading-reporter/src/main.js")),
        "left out: ci/fetch-report-consumers.sh did not fetch the reporter");
    for (Map.Entry<String, GradeReport> each : SampleReports.all().entrySet()) {
      Path result = written(ReportFormat.CLASSROOM, each.getValue());
      Ended ended = node(environment(result), result, "classroom.js");
      boolean accepted = each.getKey().equals("accepted");
      assertEquals(accepted ? 0 : 1, ended.status(), ended.out());
      double earned = each.getValue().result().earned().toBigDecimal().doubleValue();
      if (each.getValue().result().possible().micros() > 0) {
        assertEquals(earned, number("\"totalPoints\":([\\d.]+)", ended.out()), ended.out());
      }
      if (!each.getKey().equals("full")) {
        double table = number("Total: [^\\d]*([\\d.]+)", plain(ended.out()));
        assertEquals(earned, table, ended.out());
      }
      assertTrue(ended.out().lines().noneMatch(line -> line.strip().startsWith("::error::forged")));
    }
  }

  private static Map<String, String> environment(Path result) throws IOException {
    String encoded = Base64.getEncoder().encodeToString(Files.readAllBytes(result));
    return Map.of(
        "INPUT_RUNNERS",
        "gradus",
        "GRADUS_RESULTS",
        encoded,
        "GITHUB_TOKEN",
        "none",
        "GITHUB_REPOSITORY",
        "owner/repository",
        "GITHUB_RUN_ID",
        "1");
  }

  private static String plain(String text) {
    return text.replaceAll("\u001b\\[\\d+m", "");
  }

  private static double number(String pattern, String text) {
    MatchResult match = Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow();
    return Double.parseDouble(match.group(1));
  }
}
