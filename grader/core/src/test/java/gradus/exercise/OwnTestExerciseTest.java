package gradus.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradus.model.Visibility;
import gradus.protocol.CodeSources;
import gradus.protocol.DeclaredTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise whose learners hand in tests. */
final class OwnTestExerciseTest {

  private static final String JSON =
      """
      {
        "id": "sum", "title": "Sum", "summary": "Tests.", "difficulty": "easy", "minutes": 9,
        "answers": "objects", "submission": "tests",
        "starter": ["SumTest.java"], "provided": ["Sum.java"],
        "groups": [
          {"id": "right", "kind": "reference", "title": "Right", "points": 1},
          {"id": "known", "kind": "mistakes", "title": "Known", "points": 3, "hint": "h"},
          {"id": "small", "kind": "mutants", "share": 0.85, "title": "S", "points": 2, "hint": "h"}
        ]
      }
      """;

  private static final String SUM = "package t.sum;\n\nfinal class Sum {\n  int a = 1;\n}\n";

  private static final String PATCH =
      """
      It begins
      at two.

      More for authors.

      --- a/Sum.java
      +++ b/Sum.java
      @@ -3,3 +3,3 @@
       final class Sum {
      -  int a = 1;
      +  int a = 2;
       }
      """;

  @TempDir private Path root;
  private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    folder = Files.createDirectories(root.resolve("t/sum"));
    write("exercise.json", JSON);
    write("README.md", "# Sum\n");
    write("SumTest.java", "package t.sum;\n\nclass SumTest {}\n");
    write("Sum.java", SUM);
    write("code/Sum.java", SUM);
    write("code/two.patch", PATCH);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Exercise read() throws InvalidExerciseException {
    return new ExerciseReader().read(folder);
  }

  private void assertProblem(String file, String saying) {
    InvalidExerciseException invalid = assertThrows(InvalidExerciseException.class, this::read);
    String shown = invalid.problems().toString();
    assertEquals("t/sum/" + file, invalid.problems().get(0).file(), shown);
    assertEquals(true, invalid.problems().get(0).message().contains(saying), shown);
  }

  @Test
  void itsCodeIsReadVersionByVersion() throws Exception {
    List<CodeSources> code = read().files().code();

    assertEquals(
        List.of("provided", "reference", "two"), code.stream().map(CodeSources::id).toList());
    assertEquals("It begins at two.", code.get(2).title());
    assertEquals(SUM.replace("1", "2"), code.get(2).files().get(0).content().utf8());
  }

  @Test
  void itsGroupsDeclareWhatIsToBeFound() throws Exception {
    List<DeclaredTest> declared = OwnTestGroups.declared(read());

    assertEquals(
        List.of("Right#reference", "Known#two", "Small#found8", "Small#found17"),
        declared.stream().map(DeclaredTest::id).limit(4).toList());
    assertEquals(12, declared.size());
    assertEquals("Small#found85", declared.get(11).id());
    assertEquals("finds: It begins at two.", declared.get(1).title());
    assertEquals(17, OwnTestGroups.needed(declared.get(11), 20));
    assertEquals(18, OwnTestGroups.needed(declared.get(11), 21));
    assertEquals(Visibility.VISIBLE, read().groups().get(0).visibility());
  }

  @Test
  void itsVersionFollowsItsCode() throws Exception {
    String before = read().files().version();
    write("code/Sum.java", SUM.replace("1;", "1; // one"));
    write("code/two.patch", PATCH.replace("= 1;", "= 1; // one"));

    assertNotEquals(before, read().files().version());
  }

  @Test
  void whatIsMissingIsSaid() throws Exception {
    write("exercise.json", JSON.replace("\"provided\": [\"Sum.java\"],", ""));
    assertProblem("exercise.json", "must name what learners see");
    write("exercise.json", JSON);
    Files.delete(folder.resolve("code/Sum.java"));
    assertProblem("code", "right code");
  }

  @Test
  void aPatchMustFitAndSayWhatItIs() throws Exception {
    write("code/two.patch", PATCH.replace("int a = 1", "int b = 1"));
    assertProblem("code/two.patch", "");
    write("code/two.patch", PATCH.substring(PATCH.indexOf("---")));
    assertProblem("code/two.patch", "must say first what the mistake is");
    write("code/two.patch", PATCH);
    write("code/Two-2.patch", PATCH);
    assertProblem("code/Two-2.patch", "name must match");
  }

  @Test
  void groupsMustFitWhatIsHandedIn() throws Exception {
    write("exercise.json", JSON.replace("\"kind\": \"mistakes\",", ""));
    assertProblem("exercise.json", "needs a \"kind\"");
    write("exercise.json", JSON.replace("\"reference\"", "\"mutants\", \"hint\": \"h\""));
    assertProblem("exercise.json", "must be of the kind \"reference\"");
    write("exercise.json", JSON.replace("0.85", "1.5"));
    assertProblem("exercise.json", "at most 1");
    write("exercise.json", JSON.replace("\"mistakes\",", "\"mistakes\", \"share\": 0.5,"));
    assertProblem("exercise.json", "is for groups of the kind \"mutants\"");
    write("exercise.json", JSON.replace("\"mistakes\",", "\"mistakes\", \"tests\": \"A\","));
    assertProblem("exercise.json", "learners hand in the tests");
  }

  @Test
  void codeNeedsNoSuchFolder() throws Exception {
    write("exercise.json", JSON.replace("\"submission\": \"tests\",", ""));
    assertProblem("code", "Only an exercise");
  }
}
