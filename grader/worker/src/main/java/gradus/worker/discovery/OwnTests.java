package gradus.worker.discovery;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.ClassFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The tests that a learner wrote: methods with {@code @Test} or {@code @ParameterizedTest} of all
 * classes that are not abstract, by source file and line.
 */
public final class OwnTests {

  private static final String CODE = "test-declaration";

  private final TestClasses classes;
  private final List<OwnTest> tests = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  private OwnTests(TestClasses classes) {
    this.classes = classes;
  }

  /**
   * What was found.
   *
   * @param tests the tests in the order in which they run
   * @param problems what the learner must change; empty when all is well
   */
  public record Found(List<OwnTest> tests, List<Diagnostic> problems) {

    public Found {
      tests = List.copyOf(tests);
      problems = List.copyOf(problems);
    }
  }

  /** Finds the tests in a learner's classes. */
  public static Found find(List<ClassFile> learnerClasses) {
    OwnTests found = new OwnTests(new TestClasses(learnerClasses));
    found.find();
    return new Found(found.tests, found.problems);
  }

  private void find() {
    classes.all().stream()
        .filter(each -> !classes.isAbstract(each))
        .sorted(
            Comparator.comparing((ClassNode each) -> Objects.toString(each.sourceFile, ""))
                .thenComparingInt(TestClasses::line))
        .forEach(this::enter);
    if (tests.isEmpty() && problems.isEmpty()) {
      String message = "there is not one test: mark test methods with @Test";
      problems.add(Diagnostic.error(Stage.SOURCE, CODE, message));
    }
  }

  private void enter(ClassNode type) {
    for (MethodNode each : classes.tests(type)) {
      int before = problems.size();
      check(type, each);
      boolean disabled = Jupiter.condition(each).isPresent() || isDisabled(type);
      if (problems.size() == before && !disabled) {
        tests.add(test(type, each));
      }
    }
  }

  private boolean isDisabled(ClassNode type) {
    return classes.enclosing(type).stream()
        .anyMatch(each -> Jupiter.refusedOnClass(each).filter("@Disabled"::equals).isPresent());
  }

  private void check(ClassNode type, MethodNode test) {
    boolean inner =
        classes.outer(type).isPresent() && (classes.access(type) & Opcodes.ACC_STATIC) == 0;
    if (classes.isLocal(type)) {
      report(type, test, "stands in a class within a method, where no test is run");
    } else if (inner && !Jupiter.isNested(type)) {
      report(type, test, "stands in an inner class without @Nested, where no test is run");
    }
    int refused = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT;
    if ((test.access & refused) != 0) {
      report(type, test, "is private, static or abstract, and would not be run");
    } else if (!Type.getReturnType(test.desc).equals(Type.VOID_TYPE)) {
      report(type, test, "must return nothing");
    }
    int parameters = Type.getArgumentCount(test.desc);
    if (!Jupiter.isParameterized(test) && parameters > 0) {
      report(type, test, "has parameters: a @ParameterizedTest has, with a @ValueSource");
    } else if (Jupiter.isParameterized(test) && !Cases.fit(test, parameters)) {
      report(
          type, test, "needs a @ValueSource or @CsvSource with a value for each of its parameters");
    }
  }

  private void report(ClassNode type, MethodNode method, String fault) {
    String message = "the test " + method.name + " " + fault;
    Place place = Place.of(type.sourceFile, TestClasses.line(method));
    problems.add(Diagnostic.error(Stage.SOURCE, CODE, message, place));
  }

  private OwnTest test(ClassNode type, MethodNode method) {
    List<ClassNode> chain = chain(type);
    List<String> names = chain.stream().map(each -> binary(each.name)).toList();
    return new OwnTest(
        names,
        method(owner(type, method), method, names.size() - 1),
        Cases.of(method),
        hooks(chain));
  }

  /** Returns a class and those around it of which it needs an object, outermost first. */
  private List<ClassNode> chain(ClassNode type) {
    List<ClassNode> chain = new ArrayList<>();
    for (ClassNode each : classes.enclosing(type)) {
      chain.add(0, each);
      if ((classes.access(each) & Opcodes.ACC_STATIC) != 0) {
        break;
      }
    }
    return chain;
  }

  private ClassNode owner(ClassNode type, MethodNode method) {
    return classes.lineage(type).stream()
        .filter(each -> each.methods.contains(method))
        .findFirst()
        .orElse(type);
  }

  private OwnTest.Hooks hooks(List<ClassNode> chain) {
    List<OwnTest.Method> afterEach = marked(chain, "AfterEach");
    List<OwnTest.Method> afterAll = marked(chain, "AfterAll");
    Collections.reverse(afterEach);
    Collections.reverse(afterAll);
    return new OwnTest.Hooks(
        marked(chain, "BeforeAll"), marked(chain, "BeforeEach"), afterEach, afterAll);
  }

  /** Returns the methods with an annotation, those of outer classes and of superclasses first. */
  private List<OwnTest.Method> marked(List<ClassNode> chain, String annotation) {
    List<OwnTest.Method> marked = new ArrayList<>();
    for (int depth = 0; depth < chain.size(); depth++) {
      List<ClassNode> lineage = new ArrayList<>(classes.lineage(chain.get(depth)));
      Collections.reverse(lineage);
      for (ClassNode each : lineage) {
        for (MethodNode method : each.methods) {
          if (Jupiter.has(method, annotation)) {
            marked.add(method(each, method, depth));
          }
        }
      }
    }
    return marked;
  }

  private static OwnTest.Method method(ClassNode owner, MethodNode method, int depth) {
    List<String> parameters =
        Arrays.stream(Type.getArgumentTypes(method.desc)).map(OwnTests::name).toList();
    return new OwnTest.Method(binary(owner.name), method.name, parameters, depth);
  }

  /** Returns a type's name as {@link Class#getName} gives it. */
  private static String name(Type type) {
    return type.getSort() == Type.ARRAY ? binary(type.getDescriptor()) : type.getClassName();
  }

  private static String binary(String internalName) {
    return internalName.replace('/', '.');
  }
}
