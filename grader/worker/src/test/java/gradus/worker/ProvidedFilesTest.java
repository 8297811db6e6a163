package gradus.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.model.Severity;
import gradus.protocol.Bytes;
import gradus.protocol.CompileExercise;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.ExerciseRules;
import gradus.protocol.LoadExercise;
import gradus.protocol.Mutant;
import gradus.protocol.SourceFile;
import gradus.worker.metering.Instrumenter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProvidedFilesTest {

  private static final String PACKAGE = "week1.bank";

  private static final SourceFile ACCOUNT =
      source(
          "Account.java",
          """
          package week1.bank;

          public final class Account {
            private long cents;

            public long cents() {
              return cents;
            }

            void add(long amount) {
              cents += amount;
            }
          }
          """);

  private static final String BANK =
      """
      package week1.bank;

      public final class Bank {
        private final Account only = new Account();

        public Account pay(long cents) {
          if (cents < 0) {
            throw new IllegalArgumentException();
          }
          only.add(cents);
          return only;
        }
      }
      """;

  private static final String TEST =
      """
      package week1.bank;

      import static org.junit.jupiter.api.Assertions.assertEquals;

      import org.junit.jupiter.api.Test;

      class BankTest {
        @Test
        void pays() {
          assertEquals(3, new Bank().pay(3).cents());
        }
      }
      """;

  private static final String STARTER =
      """
      package week1.bank;

      public final class Bank {
        public Account pay(long cents) {
          throw new UnsupportedOperationException();
        }
      }
      """;

  private final Instrumenter instrumenter = new Instrumenter();
  private final LoadExercise exercise = exercise();

  private static LoadExercise exercise() {
    ExerciseCompiled compiled =
        new ExerciseChecker()
            .check(
                new CompileExercise(
                    PACKAGE,
                    List.of(ACCOUNT, source("Bank.java", STARTER)),
                    List.of(source("BankTest.java", TEST)),
                    List.of(),
                    List.of(),
                    List.of()));
    assertEquals(List.of(), compiled.problems());
    return new LoadExercise(
        PACKAGE,
        List.of(source("Bank.java", STARTER)),
        List.of(ACCOUNT),
        compiled.starterClasses(),
        compiled.testClasses(),
        List.of(),
        false,
        new ExerciseRules(List.of(), List.of(), 1_000, 1));
  }

  private static SourceFile source(String path, String text) {
    return new SourceFile(path, Bytes.utf8(text));
  }

  private CheckedSubmission check(SourceFile... files) {
    return new SubmissionChecker(instrumenter).check(exercise, List.of(files));
  }

  @Test
  void learnersDoNotHandThemIn() {
    CheckedSubmission checked = check(source("Bank.java", BANK));

    assertEquals(List.of(), checked.findings());
    assertEquals(2, checked.sandbox().learnerClasses().size());
  }

  @Test
  void anUnchangedCopyNeedsNoWord() {
    SourceFile copy =
        source("src/Account.java", ACCOUNT.content().utf8().replace("\n", "  \r\n") + "\n");

    assertEquals(List.of(), check(copy, source("Bank.java", BANK)).findings());
  }

  @Test
  void aChangedCopyIsLeftOutAndSaid() {
    String generous = ACCOUNT.content().utf8().replace("+= amount", "+= 1_000_000");
    CheckedSubmission checked =
        check(source("src/account.java", generous), source("Bank.java", BANK));

    Diagnostic warning = checked.findings().get(0);
    assertEquals(1, checked.findings().size());
    assertEquals(Severity.WARNING, warning.severity());
    assertEquals("provided-file", warning.code());
    assertEquals("src/account.java", warning.file());
    assertTrue(warning.message().startsWith("Account.java comes with the exercise"));
    assertEquals(
        check(source("Bank.java", BANK)).sandbox().learnerClasses(),
        checked.sandbox().learnerClasses());
  }

  /** Then the warning explains what the compiler says. */
  @Test
  void theWarningComesBeforeWhatIsWrong() {
    String more = ACCOUNT.content().utf8().replace("void add", "void put");
    CheckedSubmission checked =
        check(source("Account.java", more), source("Bank.java", BANK.replace(".add", ".put")));

    assertEquals(
        List.of("provided-file", "cant.resolve.location.args"),
        checked.findings().stream().map(Diagnostic::code).toList());
    assertEquals("Bank.java", checked.findings().get(1).file());
  }

  @Test
  void nothingButCopiesIsNoSubmission() {
    CheckedSubmission checked = check(ACCOUNT);

    assertEquals(
        List.of("missing-file", "signature"),
        checked.findings().stream().map(Diagnostic::code).toList());
  }

  @Test
  void mutantsChangeOnlyWhatTheReferenceWrote() {
    MutantBench bench = new MutantBench(exercise, check(source("Bank.java", BANK)), instrumenter);
    Stream<String> changed = bench.mutants().stream().map(Mutant::className).distinct();

    assertEquals(List.of("week1.bank.Bank"), changed.filter(each -> !each.isEmpty()).toList());
  }
}
