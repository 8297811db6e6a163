package gradus.protocol;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Severity;
import gradus.model.Stage;
import gradus.model.TestStatus;
import java.util.List;

/**
 * One message of every type, no two of its fields alike, so that fields which change places show.
 */
final class Samples {

  static final DeclaredTest TEST =
      new DeclaredTest(
          "regression.ridge.RidgeTest$Shapes",
          "wide",
          List.of("int", "java.lang.String"),
          true,
          "wide λ");

  private static final Diagnostic PLACED =
      new Diagnostic(
          Stage.POLICY,
          Severity.WARNING,
          "forbidden-api",
          "not \"here\"\n\tnor there",
          Place.of("Ridge.java", 12, 5));

  private static final Diagnostic UNPLACED =
      Diagnostic.error(Stage.COMPILE, "syntax", "π was meant 😀");

  private static final ExerciseRules RULES =
      new ExerciseRules(
          List.of("java.util.regex.*"), List.of("java.util.Arrays#sort"), 65_536, true, -7L);

  private static final CodeVersion VERSION =
      new CodeVersion(
          "A#a/boundary/1", CodeVersion.Kind.MUTANT, "< for <=", List.of(classFile("a.A", 7)));

  static final List<WorkerCommand> COMMANDS =
      List.of(
          new CompileExercise(
              "regression.ridge",
              List.of(source("Ridge.java", "class Ridge {}"), source("Fold.java", "class Fold {}")),
              List.of(source("RidgeTest.java", "class RidgeTest {}")),
              List.of(new ResourceFile("folds.csv", bytes(0x31, 0x2c, 0x32))),
              List.of("java.util.regex.Pattern", "java.util.Scanner"),
              List.of("java.util.Collections#sort"),
              List.of(new CodeSources("doubles", "It doubles.", List.of(source("A.java", "a"))))),
          new LoadExercise(
              "regression.lasso",
              List.of(source("Lasso.java", "final class Lasso {}")),
              List.of(source("Penalty.java", "interface Penalty {}")),
              List.of(classFile("regression.lasso.Lasso", 1, 2)),
              List.of(classFile("regression.lasso.LassoTest", 3), classFile("x.Y", 4, -5)),
              List.of(new ResourceFile("golden.json", bytes(0x7b, 0x7d))),
              List.of(VERSION),
              true,
              RULES),
          new Submit(List.of(source("A.java", ""), source("b/B.java", "\u0000é")), true),
          new LoadAgain(),
          new RunTests(-3, List.of(new RunTest(TEST, 1L << 40)), true),
          new RunTests(
              Long.MAX_VALUE,
              List.of(
                  new RunTest(TEST, 7),
                  new RunTest(
                      TEST, 1_000, new Doubt(List.of("a.Ridge.fit", "a.Ridge.solve"), 100, 7))),
              false),
          new ListMutants(),
          new UseMutant("Ridge#fit/boundary/2"),
          new Simulate("trees.questions.Bagged", -7, List.of(0.1, -0.0, 25.0), 1_000),
          new Unpack(bytes(0x50, 0x4b), new UnpackLimits(10, 20, 30)));

  static final List<WorkerEvent> EVENTS =
      List.of(
          new WorkerReady("17.0.15+6"),
          new ExerciseCompiled(
              List.of(classFile("a.A", 10)),
              List.of(classFile("a.ATest", 11), classFile("a.ATest$B", 12)),
              List.of(TEST, new DeclaredTest("a.ATest", "plain", List.of(), false, "plain words")),
              List.of(VERSION),
              List.of(UNPLACED)),
          new SubmissionChecked(List.of(PLACED, UNPLACED), true),
          new TestAnswered(
              5,
              new TestFinished(
                  "RidgeTest$Shapes#wide",
                  TestStatus.FAILED,
                  4_211L,
                  "expected something else",
                  new Comparison("1.0", "NaN", "Infinity", "1.0E-9", "[3][0]"),
                  "printed\n",
                  false,
                  true)),
          new TestAnswered(
              5,
              new TestFinished(
                  "RidgeTest#b",
                  TestStatus.PASSED,
                  TestFinished.UNCOUNTED,
                  "",
                  null,
                  "out",
                  true,
                  false)),
          new TestAnswered(
              5,
              new TestFinished(
                  "RidgeTest#c",
                  TestStatus.TIMED_OUT,
                  1_000,
                  "more than 1000 steps",
                  null,
                  "",
                  false,
                  false,
                  List.of("a.Ridge.solve", "a.Ridge.fit"),
                  new CallRecord("solve(a = {{1.0}}, b = {2.0})", "{2.0}"),
                  true)),
          new MutantsListed(
              List.of(
                  new Mutant(
                      "Ridge#fit/boundary/2",
                      "boundary",
                      "a.Ridge",
                      "fit",
                      31,
                      "`<` became `<=`"))),
          new Simulated(-0.1, "there is no number", true),
          new Unpacked(
              List.of(
                  new ArchiveEntry("a/", true, bytes()),
                  new ArchiveEntry("a/A.java", false, bytes(1, 2))),
              true,
              "is cut short"),
          new WorkerFault("the compiler is missing"));

  private Samples() {}

  private static SourceFile source(String path, String text) {
    return new SourceFile(path, Bytes.utf8(text));
  }

  private static ClassFile classFile(String name, int... content) {
    return new ClassFile(name, bytes(content));
  }

  static Bytes bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return Bytes.of(bytes);
  }
}
