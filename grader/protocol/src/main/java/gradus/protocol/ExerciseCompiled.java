package gradus.protocol;

import gradus.model.Diagnostic;
import java.util.List;

/**
 * An exercise's class files and declared tests, or what keeps it from compiling.
 *
 * @param starterClasses the starter's classes
 * @param testClasses the tests' classes
 * @param tests the declared tests in report order: by source file, then as declared
 * @param code what learners' own tests are held against: first the right code, then known mistakes,
 *     then mutants; empty where learners hand in code
 * @param problems what is wrong with the exercise; empty when it can be used
 */
public record ExerciseCompiled(
    List<ClassFile> starterClasses,
    List<ClassFile> testClasses,
    List<DeclaredTest> tests,
    List<CodeVersion> code,
    List<Diagnostic> problems)
    implements WorkerEvent {

  public ExerciseCompiled {
    starterClasses = List.copyOf(starterClasses);
    testClasses = List.copyOf(testClasses);
    tests = List.copyOf(tests);
    code = List.copyOf(code);
    problems = List.copyOf(problems);
  }

  /** Makes one of an exercise whose learners hand in code. */
  public ExerciseCompiled(
      List<ClassFile> starterClasses,
      List<ClassFile> testClasses,
      List<DeclaredTest> tests,
      List<Diagnostic> problems) {
    this(starterClasses, testClasses, tests, List.of(), problems);
  }

  @Override
  public EventType type() {
    return EventType.EXERCISE_COMPILED;
  }

  @Override
  public void write(MessageWriter out) {
    out.writeList(starterClasses, ClassFile::write);
    out.writeList(testClasses, ClassFile::write);
    out.writeList(tests, DeclaredTest::write);
    out.writeList(code, CodeVersion::write);
    out.writeDiagnostics(problems);
  }

  static ExerciseCompiled read(MessageReader in) throws ProtocolException {
    return new ExerciseCompiled(
        in.readList(ClassFile::read),
        in.readList(ClassFile::read),
        in.readList(DeclaredTest::read),
        in.readList(CodeVersion::read),
        in.readDiagnostics());
  }
}
