package gradus.worker.suite;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.ClassFile;
import gradus.protocol.CodeSources;
import gradus.protocol.CodeVersion;
import gradus.protocol.CompileExercise;
import gradus.protocol.ExerciseCompiled;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import gradus.worker.contract.ApiContract;
import gradus.worker.policy.Policy;
import gradus.worker.policy.PolicyChecker;
import java.util.ArrayList;
import java.util.List;

/** Compiles an exercise whose learners hand in tests: every version of the code, and the stub. */
public final class CodeCompiler {

  /** Where the code is within the exercise's folder. */
  private static final String FOLDER = "code/";

  private final CompileExercise exercise;
  private final PolicyChecker policy;
  private final InMemoryCompiler plain;
  private final List<Diagnostic> problems = new ArrayList<>();

  private CodeCompiler(CompileExercise exercise, Policy policy, InMemoryCompiler plain) {
    this.exercise = exercise;
    this.plain = plain;
    this.policy = new PolicyChecker(policy);
  }

  /**
   * Compiles everything.
   *
   * @param exercise an exercise with code
   * @param policy what learners may use in it; the code runs with no more rights
   * @param plain compiles what may use nothing but the JDK
   */
  public static ExerciseCompiled compile(
      CompileExercise exercise, Policy policy, InMemoryCompiler plain) {
    return new CodeCompiler(exercise, policy, plain).compile();
  }

  private ExerciseCompiled compile() {
    CodeSources provided = exercise.code().get(0);
    CodeSources right = exercise.code().get(1);
    List<ClassFile> api = compile(provided.files(), "");
    List<ClassFile> code = compile(right.files(), FOLDER);
    if (!problems.isEmpty()) {
      return problems();
    }
    checkApi(provided, api, right, code);
    List<CodeVersion> versions = new ArrayList<>(List.of(CodeVersions.right(code)));
    for (CodeSources each : exercise.code().subList(2, exercise.code().size())) {
      List<ClassFile> wrong = compile(each.files(), FOLDER + each.id() + ".patch: ");
      checkApi(provided, api, each, wrong);
      versions.add(CodeVersions.of(each.id(), CodeVersion.Kind.MISTAKE, each.title(), code, wrong));
    }
    List<ClassFile> visible = new ArrayList<>(api);
    visible.addAll(required(plain.compile(JUnitSources.all())));
    Compilation starter = plain.with(visible).compile(exercise.starter());
    problems.addAll(starter.findings());
    problems.addAll(policy.check(exercise.packageName(), starter.classes(), visible));
    problems.addAll(policy.check(exercise.packageName(), code));
    if (!problems.isEmpty()) {
      return problems();
    }
    CodeVersions.mutants(code).forEach(versions::add);
    return new ExerciseCompiled(visible, List.of(), List.of(), versions, List.of());
  }

  private List<ClassFile> compile(List<SourceFile> sources, String place) {
    Compilation compilation = plain.compile(sources);
    compilation.findings().forEach(each -> problems.add(placed(each, place)));
    return compilation.classes();
  }

  /** A test must not tell a version by what it lacks. */
  private void checkApi(
      CodeSources provided, List<ClassFile> api, CodeSources code, List<ClassFile> classes) {
    if (problems.isEmpty()) {
      ApiContract.check(provided.files(), api, code.files(), classes)
          .forEach(each -> problems.add(placed(each, FOLDER)));
    }
  }

  private static Diagnostic placed(Diagnostic found, String place) {
    String file = found.file();
    return Diagnostic.error(
        Stage.COMPILE,
        found.code(),
        found.message(),
        Place.of(place + file, found.line(), found.column()));
  }

  private static List<ClassFile> required(Compilation ours) {
    if (!ours.succeeded()) {
      throw new IllegalStateException("our own sources do not compile: " + ours.findings());
    }
    return ours.classes();
  }

  private ExerciseCompiled problems() {
    return new ExerciseCompiled(List.of(), List.of(), List.of(), problems);
  }
}
