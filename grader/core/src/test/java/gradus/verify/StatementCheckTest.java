package gradus.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.exercise.Exercise;
import gradus.exercise.ExerciseId;
import gradus.exercise.ExerciseReader;
import gradus.model.Diagnostic;
import gradus.skeleton.Skeleton;
import gradus.statement.Heading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement that {@code new} writes has the form, and whatever is taken from it is missed. */
final class StatementCheckTest {

  private static final String NEW_SECTION = "## ";

  @TempDir private Path folder;
  private Path exercise;
  private Path readme;
  private String language = "en";

  @BeforeEach
  void write() throws IOException {
    ExerciseId id = ExerciseId.ofNew("foundations/probe");
    new Skeleton(id).write(folder.resolve("exercises"), folder.resolve("solutions"));
    exercise = id.in(folder.resolve("exercises"));
    readme = exercise.resolve("README.md");
  }

  @Test
  void theStatementOfANewExerciseIsWhole() throws Exception {
    assertEquals(List.of(), problems());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The idea",
        "Worked example",
        "Complexity",
        "Signatures",
        "Definitions",
        "Undefined cases",
        "Invalid arguments",
        "Tolerance",
        "Rules",
        "Follow-up questions"
      })
  void everySectionIsMissed(String title) throws Exception {
    remove(title);
    assertFound("The statement has no section \"" + title + "\".");
  }

  @Test
  void onlyTheFinePrintMayBeLeftOut() throws Exception {
    remove("Fine print");
    assertEquals(List.of(), problems());
  }

  @Test
  void anEmptySectionIsNone() throws Exception {
    remove("Complexity");
    replace("## Signatures", "## Complexity\n\n## Signatures");
    assertFound("The statement has no section \"Complexity\".");
  }

  @Test
  void theContractComesAfterWhatTeaches() throws Exception {
    String complexity = remove("Complexity");
    replace("## Definitions", complexity + "## Definitions");
    assertFound("The section \"Complexity\" must stand before \"Signatures\".");
  }

  @Test
  void theFollowUpQuestionsAreTheLast() throws Exception {
    String questions = remove("Follow-up questions");
    replace("## Rules", questions + "\n\n## Rules");
    assertFound("The section \"Rules\" must stand before \"Follow-up questions\".");
  }

  @Test
  void noSectionStandsTwice() throws Exception {
    replace("## Fine print", "## Rules\n\nNone.\n\n## Fine print");
    assertFound("The section \"Rules\" stands twice.");
  }

  @Test
  void anUnknownSectionIsNamedWithItsLine() throws Exception {
    replace("## Rules", "## Notes\n\nNone.\n\n## Rules");
    int line = Files.readAllLines(readme).indexOf("## Notes") + 1;
    assertFound("README.md:" + line + ": A statement has no section \"Notes\"");
  }

  @Test
  void whyItMattersIsMissed() throws Exception {
    String text = Files.readString(readme);
    Files.writeString(readme, "# Probe\n\n" + text.substring(text.indexOf(NEW_SECTION)));
    assertFound("must begin with its title and a paragraph on why it matters");
  }

  @ParameterizedTest
  @CsvSource({"300, 0", "301, 1"})
  void threeHundredWordsMayTeach(int words, int problems) throws Exception {
    String text = Files.readString(readme);
    long before =
        text.substring(0, text.indexOf("## Signatures"))
            .replaceAll("[^\\p{L}\\p{N}\\s]", "")
            .strip()
            .split("\\s+")
            .length;
    int more = Math.toIntExact(words - before);
    // Signs alone are no words.
    replace("## The idea\n", "## The idea\n\n" + "word = ".repeat(more) + "\n");

    assertEquals(problems, problems().size(), problems()::toString);
    if (problems > 0) {
      assertFound("has 301 words; at most 300 are read");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'√((1/n) Σᵢ xᵢ²). Large', 'the root. Large', 'The section \"The idea\" has no formula'",
    "O(n) steps, Few steps, 'The section \"Complexity\" has no number of steps'",
    "3.535534, 3.54, 'The section \"Worked example\" has no number with six digits'",
    "'(n), n ≥ 1', any, 'The section \"Signatures\" has no shape'",
    "1e-9, little, 'The section \"Tolerance\" has no tolerance'"
  })
  void whatASectionIsForIsMissed(String old, String replacement, String finding) throws Exception {
    replace(old, replacement);
    assertFound(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**One?** Yes.",
        "**One?** Yes.\n\n**Two?** Yes.\n\n**Three?** Yes.\n\n**Four?** Yes.",
        "**One?** Yes.\n\n**Two?**",
        "**One?** Yes.\n\nTwo? Yes.",
        "**One?** Yes.\n\n**Two.** Yes."
      })
  void twoOrThreeQuestionsHaveAnswers(String questions) throws Exception {
    remove("Follow-up questions");
    Files.writeString(
        readme, Files.readString(readme) + "\n\n## Follow-up questions\n\n" + questions + "\n");
    assertFound("must be two or three paragraphs \"**Question?** Short answer.\"");
  }

  @ParameterizedTest
  @CsvSource({
    "java.util.regex.*, `java.util.regex`",
    "java.util.Arrays#sort, `Arrays.sort`",
    "java.util.Scanner, a `Scanner`",
    "java.util.Scanner#<init>, `new Scanner`",
    "java.util.Map$Entry, `Map.Entry`",
    "java.util.Arrays#sort, `java.util.Arrays#sort`"
  })
  void whatThePolicyForbidsIsNamed(String rule, String name) throws Exception {
    Path json = exercise.resolve("exercise.json");
    String policy = "\"policy\": {\"forbid\": [\"" + rule + "\"]},\n  \"groups\"";
    Files.writeString(json, Files.readString(json).replace("\"groups\"", policy));
    assertFound("The statement does not say that " + rule + " is forbidden.");
    String last = Files.readString(readme);
    Files.writeString(readme, last + "\n**Is it told here?** " + name + " is no help.\n");
    assertFound("The statement does not say that " + rule + " is forbidden.");

    replace("## Fine print", name + " may not be used.\n\n## Fine print");

    assertEquals(List.of(), problems());
  }

  private List<Diagnostic> problems() throws Exception {
    Exercise read = new ExerciseReader().read(exercise);
    return new StatementCheck().check(exercise, read, language);
  }

  @Test
  void headingsAreInTheCoursesLanguage() throws Exception {
    for (Heading each : Heading.values()) {
      replace("## " + each.in("en") + "\n", "## " + each.in("de") + "\n");
    }
    assertFound("A statement has no section \"Die Idee\"; use \"The idea\".");
    language = "de";
    assertEquals(List.of(), problems());

    remove("Regeln");
    assertFound("The statement has no section \"Regeln\".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"objects", "text"})
  void nothingOfNumbersIsAskedWhereThereAreNone(String answers) throws Exception {
    for (String each : List.of("Complexity", "Undefined cases", "Invalid arguments", "Tolerance")) {
      remove(each);
    }
    replace("√((1/n) Σᵢ xᵢ²)", "the root");
    replace("3.535534", "3.54");
    replace("(n), n ≥ 1", "any");
    assertFound("The section \"The idea\" has no formula");
    Path json = exercise.resolve("exercise.json");
    String answer = "\"answers\": \"" + answers + "\", \"groups\"";
    Files.writeString(json, Files.readString(json).replace("\"groups\"", answer));
    assertEquals(List.of(), problems());

    remove("Signatures");
    assertFound("The statement has no section \"Signatures\".");
  }

  private void assertFound(String finding) throws Exception {
    List<Diagnostic> problems = problems();
    assertTrue(
        problems.stream().anyMatch(each -> each.toString().contains(finding)), problems::toString);
  }

  private void replace(String old, String replacement) throws IOException {
    String text = Files.readString(readme);
    assertTrue(text.contains(old), old);
    Files.writeString(readme, text.replace(old, replacement));
  }

  /** Takes a section out, and returns it. */
  private String remove(String title) throws IOException {
    String text = Files.readString(readme);
    int start = text.indexOf(NEW_SECTION + title + "\n");
    assertTrue(start >= 0, title);
    int end = text.indexOf(NEW_SECTION, start + 1);
    String section = text.substring(start, end < 0 ? text.length() : end);
    Files.writeString(readme, text.replace(section, ""));
    return section;
  }
}
