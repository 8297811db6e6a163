package gradus.cli;

import gradus.pipeline.Installation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** An installation in a folder of its own, with one exercise and no worker. */
final class SampleHome {

  private static final String EXERCISE_JSON =
      """
      {
        "id": "mean",
        "title": "Mean of numbers",
        "summary": "Compute a mean.",
        "difficulty": "easy",
        "minutes": 5,
        "prerequisites": [],
        "questions": ["mean-how"],
        "starter": ["Mean.java"],
        "limits": {"stepsFactor": 20, "wallSeconds": 10, "heapMiB": 64, "outputKiB": 64},
        "policy": {"allow": [], "forbid": []},
        "groups": [
          {"id": "examples", "title": "Examples", "tests": "MeanExamples", "visibility": "visible", "points": 1},
          {"id": "hard", "title": "Hard", "tests": "MeanTest", "visibility": "hidden", "points": 9, "hint": "Overflow?"}
        ]
      }
      """;

  private final Path root;
  private final Path exercise;

  SampleHome(Path root) throws IOException {
    this.root = root;
    exercise = Files.createDirectories(exercises().resolve("statistics").resolve("mean"));
    Files.writeString(exercise.resolve("exercise.json"), EXERCISE_JSON);
    Files.writeString(exercise.resolve("README.md"), "# Mean\nThe statement.\n");
    for (String each : new String[] {"Mean", "MeanExamples", "MeanTest"}) {
      Files.writeString(
          exercise.resolve(each + ".java"),
          "package statistics.mean;\n\npublic final class %s {}\n".formatted(each));
    }
    Files.createDirectories(lib());
  }

  /**
   * What one call came to.
   *
   * @param status the exit status
   * @param out what went to standard output
   * @param err what went to standard error
   */
  record Called(int status, String out, String err) {}

  Called call(String... arguments) {
    return call(Session.silent(), arguments);
  }

  /** Calls a command to which some lines are piped, on a day. */
  Called callOn(LocalDate day, String piped, String... arguments) {
    Clock clock = Clock.fixed(day.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    BufferedReader in = new BufferedReader(new StringReader(piped));
    return call(new Session(in, false, clock), arguments);
  }

  Called call(Session session, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        GradusMain.run(home(), session, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Called(status, out.toString(), err.toString());
  }

  Home home() {
    return new Home(
        exercises(),
        new Installation(
            workspace(), lib(), Path.of(System.getProperty("java.home")), root.resolve("cache")));
  }

  /** Adds the card {@code mean-how}. */
  void addCard() throws IOException {
    Path folder = Files.createDirectories(exercises().resolve("statistics").resolve("questions"));
    try (InputStream card =
        Objects.requireNonNull(SampleHome.class.getResourceAsStream("mean-how.json"))) {
      Files.copy(card, folder.resolve("mean-how.json"));
    }
  }

  Path exercises() {
    return root.resolve("exercises");
  }

  Path exercise() {
    return exercise;
  }

  Path workspace() {
    return root.resolve("workspace");
  }

  private Path lib() {
    return root.resolve("lib");
  }
}
