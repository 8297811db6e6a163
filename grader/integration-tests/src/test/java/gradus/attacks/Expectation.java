package gradus.attacks;

import gradus.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an attack's {@code expect.json} says.
 *
 * @param exercise what the attack is handed in for
 * @param verdicts the verdict, or several where it is open which limit is hit first
 * @param stoppedBy the layer that stops it; {@code nothing} where it is known to get through
 * @param leastPoints what its right part still earns
 * @param mostPoints what it may earn
 * @param says a fragment of a message in the report; may be empty
 */
record Expectation(
    String exercise,
    Set<Verdict> verdicts,
    String stoppedBy,
    double leastPoints,
    double mostPoints,
    String says) {

  private static final String EXERCISE = "summary_statistics";

  private static final Set<Verdict> BEFORE_TESTS =
      Set.of(Verdict.INVALID_SUBMISSION, Verdict.COMPILE_ERROR, Verdict.POLICY_VIOLATION);

  private static final Set<String> KEYS =
      Set.of("exercise", "verdict", "stoppedBy", "leastPoints", "mostPoints", "says");

  private static final Set<String> LAYERS =
      Set.of(
          "submission",
          "compile",
          "source",
          "policy",
          "metering",
          "class-loader",
          "process",
          "rlimits",
          "namespaces",
          "testkit",
          "scoring",
          "nothing");

  Expectation {
    verdicts = Set.copyOf(verdicts);
    if (!LAYERS.contains(stoppedBy) || leastPoints < 0 || leastPoints > mostPoints) {
      throw new IllegalArgumentException("no such layer, or points out of order");
    }
  }

  static Expectation read(String attack) throws IOException {
    Path file = Corpus.FOLDER.resolve(attack).resolve("expect.json");
    JsonNode json = new JsonMapper().readTree(Files.readAllBytes(file));
    if (!KEYS.containsAll(json.propertyNames())) {
      throw new IllegalArgumentException(file + " has unknown keys: " + json.propertyNames());
    }
    return new Expectation(
        json.path("exercise").asString(EXERCISE),
        verdicts(json.required("verdict")),
        json.required("stoppedBy").asString(),
        json.path("leastPoints").asDouble(0),
        json.required("mostPoints").asDouble(),
        json.path("says").asString(""));
  }

  private static Set<Verdict> verdicts(JsonNode json) {
    Stream<JsonNode> nodes = json.isArray() ? json.valueStream() : Stream.of(json);
    return nodes.map(each -> Verdict.valueOf(each.asString())).collect(Collectors.toSet());
  }

  /** Returns what every innocent twin expects. */
  static Expectation ofTwin(double allPoints) {
    return new Expectation(EXERCISE, Set.of(Verdict.ACCEPTED), "nothing", allPoints, allPoints, "");
  }

  /** Returns whether the submission is stopped before its first test. */
  boolean stopsBeforeTests() {
    return BEFORE_TESTS.containsAll(verdicts);
  }
}
