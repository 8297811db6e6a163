package gradus.worker;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.ClassFile;
import gradus.protocol.LoadExercise;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import gradus.worker.contract.ApiContract;
import gradus.worker.metering.Instrumentation;
import gradus.worker.metering.Instrumenter;
import gradus.worker.policy.Policy;
import gradus.worker.policy.PolicyChecker;
import gradus.worker.sandbox.Sandbox;
import gradus.worker.sandbox.TestSuite;
import gradus.worker.source.PackageRule;
import gradus.worker.source.PackagingMender;
import gradus.worker.source.PackagingMender.Mended;
import gradus.worker.source.SyntaxExplainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a submission through every stage that looks at it without running it. */
final class SubmissionChecker {

  private final InMemoryCompiler compiler = InMemoryCompiler.ofPlainJava();
  private final Policy policy = Policy.base();
  private final Instrumenter instrumenter;
  private final OwnTestsChecker ownTests;
  private List<SourceFile> lastSources = List.of();
  private @Nullable Compilation lastCompilation;

  /**
   * @param instrumenter makes submissions count their steps
   */
  SubmissionChecker(Instrumenter instrumenter) {
    this.instrumenter = instrumenter;
    this.ownTests = new OwnTestsChecker(compiler, policy, instrumenter);
  }

  /** Compiles, judges and instruments a submission that is taken as it is. */
  CheckedSubmission check(LoadExercise exercise, List<SourceFile> submitted) {
    return check(exercise, submitted, false);
  }

  /**
   * Compiles, judges and instruments a submission; the first stage that finds an error is the last.
   *
   * @param exercise what the submission is for
   * @param submitted the learner's files
   * @param mend whether their packaging is mended
   */
  CheckedSubmission check(LoadExercise exercise, List<SourceFile> submitted, boolean mend) {
    ProvidedFiles provided = new ProvidedFiles(exercise.provided());
    List<SourceFile> own = provided.without(submitted);
    Mended mended = mend ? mender(exercise).mend(own) : new Mended(own, List.of());
    CheckedSubmission checked =
        exercise.code().isEmpty()
            ? check(exercise, mended.files(), provided)
            : ownTests.check(exercise, mended.files());
    return checked.after(mended.remarks()).after(provided.remarks(submitted));
  }

  private static PackagingMender mender(LoadExercise exercise) {
    Set<String> asked =
        exercise.starter().stream().map(SourceFile::path).collect(Collectors.toSet());
    return new PackagingMender(exercise.packageName(), asked, exercise.provided());
  }

  private CheckedSubmission check(
      LoadExercise exercise, List<SourceFile> own, ProvidedFiles provided) {
    List<Diagnostic> misplaced = new PackageRule(exercise.packageName()).check(own);
    if (!misplaced.isEmpty()) {
      return CheckedSubmission.stopped(misplaced, false);
    }
    List<SourceFile> sources = provided.and(own);
    Compilation compilation = compile(sources);
    if (!compilation.succeeded()) {
      List<Diagnostic> findings =
          new ArrayList<>(new SyntaxExplainer().explain(sources, compilation.findings()));
      findings.addAll(new HiddenPackages(policy).explain(compilation.findings()));
      return CheckedSubmission.stopped(findings, compilation.spent());
    }
    List<Diagnostic> findings = judge(exercise, own, sources, compilation.classes());
    if (!findings.isEmpty()) {
      return CheckedSubmission.stopped(findings, false);
    }
    Instrumentation instrumentation = instrumenter.instrument(compilation.classes());
    if (!instrumentation.findings().isEmpty()) {
      return CheckedSubmission.stopped(instrumentation.findings(), false);
    }
    TestSuite suite =
        new TestSuite(
            exercise.packageName(),
            exercise.starterClasses(),
            exercise.testClasses(),
            exercise.resources());
    Sandbox sandbox = new Sandbox(suite, instrumentation.classes());
    return new CheckedSubmission(List.of(), false, compilation.classes(), sandbox, null);
  }

  /** The same sources are often handed in again: for another seed, or by a learner who waits. */
  private Compilation compile(List<SourceFile> sources) {
    Compilation last = lastCompilation;
    if (last != null && sources.equals(lastSources)) {
      return last;
    }
    Compilation compilation = compiler.compile(sources);
    lastSources = List.copyOf(sources);
    lastCompilation = compilation.spent() ? null : compilation;
    return compilation;
  }

  private List<Diagnostic> judge(
      LoadExercise exercise,
      List<SourceFile> own,
      List<SourceFile> sources,
      List<ClassFile> classes) {
    List<Diagnostic> clashes = clashesWithTests(exercise, classes);
    if (!clashes.isEmpty()) {
      return clashes;
    }
    List<Diagnostic> violations =
        new PolicyChecker(policy.with(exercise.rules().allow(), exercise.rules().forbid()))
            .check(exercise.packageName(), classes);
    if (!violations.isEmpty()) {
      return violations;
    }
    List<Diagnostic> breaches =
        ApiContract.check(exercise.starter(), exercise.starterClasses(), sources, classes);
    List<Diagnostic> all = new ArrayList<>();
    if (!breaches.isEmpty()) {
      all.addAll(MissingFiles.find(exercise.starter(), own));
    }
    all.addAll(breaches);
    return all;
  }

  /** The tests' loader asks itself first, so such a class would never be seen: say so instead. */
  private static List<Diagnostic> clashesWithTests(LoadExercise exercise, List<ClassFile> classes) {
    Set<String> tests =
        exercise.testClasses().stream().map(ClassFile::name).collect(Collectors.toSet());
    return classes.stream()
        .map(ClassFile::name)
        .filter(tests::contains)
        .map(
            each ->
                Diagnostic.error(
                    Stage.SUBMISSION,
                    "reserved-name",
                    each + " is the name of a class of the exercise's tests: choose another"))
        .toList();
  }
}
