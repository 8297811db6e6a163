package gradus.worker.discovery;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * What the classes and methods of an exercise's tests must be, so that each test is one method that
 * can be run alone and always has a result.
 */
final class TestClassRule {

  private static final String ASSUMPTIONS = "org/junit/jupiter/api/Assumptions";

  private final TestClasses classes;
  private final Problems problems;

  TestClassRule(TestClasses classes, Problems problems) {
    this.classes = classes;
    this.problems = problems;
  }

  /** Checks a class whether or not it has tests. */
  void checkAny(ClassNode type) {
    if (Jupiter.isComposedTest(type)) {
      add(type, " stands for another annotation: mark tests with @Test or @ParameterizedTest");
    }
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode each : method.instructions) {
        if (each instanceof MethodInsnNode call && call.owner.equals(ASSUMPTIONS)) {
          add(type, method, " makes an assumption: an aborted test counts as failed");
          break;
        }
      }
      checkRepeatable(type, method);
    }
  }

  private void checkRepeatable(ClassNode type, MethodNode method) {
    int line = 0;
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof LineNumberNode number) {
        line = number.line;
      }
      String effect = Unrepeatable.effect(each).orElse("");
      if (!effect.isEmpty()) {
        problems.add(type, line, " " + effect + ": a test must end the same way in every run");
      }
    }
  }

  /** Checks a class that has tests and the classes around it; returns whether they can be run. */
  boolean checkContainer(ClassNode type) {
    if (!checkPlace(type)) {
      return false;
    }
    for (ClassNode enclosing : classes.enclosing(type)) {
      for (ClassNode each : classes.lineage(enclosing)) {
        Jupiter.refusedOnClass(each)
            .ifPresent(name -> add(each, " has " + name + ": each test runs alone, and always"));
      }
      checkConstructor(enclosing);
    }
    return true;
  }

  private boolean checkPlace(ClassNode type) {
    boolean member = classes.outer(type).isPresent();
    int access = classes.access(type);
    String fault = "";
    if (classes.isLocal(type)) {
      fault = " is declared within a method: tests stand in top-level or @Nested classes";
    } else if (member && (access & Opcodes.ACC_STATIC) != 0) {
      fault = " is a static nested class with tests: make it a @Nested inner class";
    } else if (member && !Jupiter.isNested(type)) {
      fault = " is an inner class with tests: mark it with @Nested";
    } else if (member && (access & Opcodes.ACC_PRIVATE) != 0) {
      fault = " is private: JUnit cannot run its tests";
    } else if (classes.enclosing(type).stream().anyMatch(classes::isAbstract)) {
      fault = " is within an abstract class: put its tests into the concrete classes";
    }
    if (!fault.isEmpty()) {
      add(type, fault);
    }
    return fault.isEmpty();
  }

  private void checkConstructor(ClassNode type) {
    List<MethodNode> constructors =
        type.methods.stream().filter(each -> each.name.equals("<init>")).toList();
    // An inner class is handed the object around it.
    int most = classes.outer(type).isPresent() ? 1 : 0;
    boolean plain =
        constructors.size() == 1 && Type.getArgumentCount(constructors.get(0).desc) <= most;
    if (!constructors.isEmpty() && !plain) {
      add(type, " must have one constructor, without parameters");
    }
  }

  /** Checks the tests of a class one by one, and that their names tell them apart. */
  void checkTests(ClassNode type, List<MethodNode> tests) {
    Set<String> names = new HashSet<>();
    for (MethodNode each : tests) {
      checkTest(type, each);
      if (!names.add(each.name)) {
        add(type, each, " is overloaded: give each test a name of its own");
      }
    }
  }

  private void checkTest(ClassNode type, MethodNode test) {
    Jupiter.refusedTest(test)
        .ifPresent(name -> add(type, test, " is a " + name + ": use @Test or @ParameterizedTest"));
    Jupiter.condition(test)
        .ifPresent(name -> add(type, test, " has " + name + ": a skipped test counts as failed"));
    int refused = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT;
    if ((test.access & refused) != 0) {
      add(type, test, " must not be private, static or abstract");
    }
    if (!Type.getReturnType(test.desc).equals(Type.VOID_TYPE)) {
      add(type, test, " must return nothing");
    }
    boolean arguments = Type.getArgumentCount(test.desc) > 0;
    if (Jupiter.isParameterized(test) && Jupiter.isPlain(test)) {
      add(type, test, " is both @Test and @ParameterizedTest");
    } else if (Jupiter.isParameterized(test) && !arguments) {
      add(type, test, " is a @ParameterizedTest without parameters");
    } else if (Jupiter.isPlain(test) && arguments) {
      add(type, test, " is a @Test with parameters");
    }
  }

  private void add(ClassNode type, String message) {
    problems.add(type, TestClasses.line(type), message);
  }

  private void add(ClassNode type, MethodNode method, String message) {
    // A method of another class has its line in another file.
    int line = type.methods.contains(method) ? TestClasses.line(method) : TestClasses.line(type);
    problems.add(type, line, "." + method.name + message);
  }
}
