package gradus.worker;

import gradus.model.Diagnostic;
import gradus.model.Stage;
import gradus.protocol.ClassFile;
import gradus.protocol.LoadExercise;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import gradus.worker.discovery.OwnTests;
import gradus.worker.metering.Instrumentation;
import gradus.worker.metering.Instrumenter;
import gradus.worker.policy.Policy;
import gradus.worker.policy.PolicyChecker;
import gradus.worker.source.PackageRule;
import gradus.worker.source.SyntaxExplainer;
import gradus.worker.suite.CodeVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes a learner's own tests through every stage that looks at them without running them. */
final class OwnTestsChecker {

  private final InMemoryCompiler plain;
  private final Policy policy;
  private final Instrumenter instrumenter;

  /**
   * @param plain compiles what may use nothing but the JDK
   * @param policy what every submission may use
   * @param instrumenter makes tests and code count their steps
   */
  OwnTestsChecker(InMemoryCompiler plain, Policy policy, Instrumenter instrumenter) {
    this.plain = plain;
    this.policy = policy;
    this.instrumenter = instrumenter;
  }

  /**
   * Compiles and judges tests; the first stage that finds an error is the last.
   *
   * @param exercise what the tests are for
   * @param sources the learner's files
   */
  CheckedSubmission check(LoadExercise exercise, List<SourceFile> sources) {
    List<Diagnostic> misplaced = new PackageRule(exercise.packageName()).check(sources);
    if (!misplaced.isEmpty()) {
      return CheckedSubmission.stopped(misplaced, false);
    }
    Compilation compilation = plain.with(exercise.starterClasses()).compile(sources);
    if (!compilation.succeeded()) {
      List<Diagnostic> findings =
          new ArrayList<>(new SyntaxExplainer().explain(sources, compilation.findings()));
      findings.addAll(new HiddenPackages(policy).explain(compilation.findings()));
      return CheckedSubmission.stopped(findings, compilation.spent());
    }
    OwnTests.Found found = OwnTests.find(compilation.classes());
    List<Diagnostic> findings = judge(exercise, compilation.classes());
    findings.addAll(findings.isEmpty() ? found.problems() : List.of());
    if (!findings.isEmpty()) {
      return CheckedSubmission.stopped(findings, false);
    }
    // What grows too large for a class file is the learner's: the code is known to fit.
    Instrumentation tests = instrumenter.instrument(compilation.classes());
    if (!tests.findings().isEmpty()) {
      return CheckedSubmission.stopped(tests.findings(), false);
    }
    OwnTestBench bench =
        new OwnTestBench(exercise, compilation.classes(), found.tests(), instrumenter);
    return CheckedSubmission.ofTests(bench, bench.sandbox(CodeVersions.RIGHT));
  }

  private List<Diagnostic> judge(LoadExercise exercise, List<ClassFile> classes) {
    List<Diagnostic> findings = clashesWithCode(exercise, classes);
    return findings.isEmpty()
        ? new ArrayList<>(
            new PolicyChecker(policy.with(exercise.rules().allow(), exercise.rules().forbid()))
                .check(exercise.packageName(), classes, exercise.starterClasses()))
        : findings;
  }

  /** A class of the same name would stand in the code's place, and decide what it does. */
  private static List<Diagnostic> clashesWithCode(LoadExercise exercise, List<ClassFile> classes) {
    Set<String> code =
        CodeVersions.all(exercise.starterClasses(), exercise.code())
            .map(ClassFile::name)
            .collect(Collectors.toSet());
    List<Diagnostic> clashes = new ArrayList<>();
    for (ClassFile each : classes) {
      if (code.contains(each.name())) {
        String message = each.name() + " is the name of a class that is tested: choose another";
        clashes.add(Diagnostic.error(Stage.SUBMISSION, "reserved-name", message));
      }
    }
    return clashes;
  }
}
