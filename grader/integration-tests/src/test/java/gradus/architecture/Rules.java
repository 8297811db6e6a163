package gradus.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gradus.protocol.Message;
import java.io.FileDescriptor;
import java.io.Serializable;
import java.lang.invoke.MethodHandles.Lookup;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** The rules about single classes, by what they keep. */
final class Rules {

  private static final String[] CONTROLLER = {
    "gradus.files..",
    "gradus.json..",
    "gradus.exercise..",
    "gradus.statement..",
    "gradus.formula..",
    "gradus.question..",
    "gradus.answer..",
    "gradus.submission..",
    "gradus.intake..",
    "gradus.process..",
    "gradus.isolation..",
    "gradus.execution..",
    "gradus.scoring..",
    "gradus.report..",
    "gradus.render..",
    "gradus.gradebook..",
    "gradus.pages..",
    "gradus.pipeline..",
    "gradus.cli.."
  };

  /** Whose results are the same on every day, in every order, by every clock. */
  private static final String[] TIMELESS = {
    "gradus.model..",
    "gradus.protocol..",
    "gradus.files..",
    "gradus.json..",
    "gradus.exercise..",
    "gradus.statement..",
    "gradus.formula..",
    "gradus.question..",
    "gradus.answer..",
    "gradus.submission..",
    "gradus.scoring..",
    "gradus.report..",
    "gradus.render..",
    "gradus.pages.."
  };

  private static final String CLOCKS_AND_CHANCE =
      "java\\.time\\.(Clock|Instant|InstantSource|Year|YearMonth|Local.*|Zoned.*|Offset.*)"
          + "|java\\.util\\.(Date|Calendar|GregorianCalendar|Random|SplittableRandom|UUID|Timer)"
          + "|java\\.util\\.random\\..*"
          + "|java\\.util\\.concurrent\\.ThreadLocalRandom"
          + "|java\\.security\\.SecureRandom";

  /** What prints on the console and ends the process. */
  private static final String MAINS =
      "gradus\\.cli\\.GradusMain|gradus\\.worker\\.(WorkerMain|RehearsalMain)|gradus\\.worker\\.probe\\.ProbeMain";

  /** Says why a worker ends, when its channel can no longer say it. */
  private static final String LAST_WORDS = "gradus.worker.LastWords";

  /** Stands in for the worker's redirected streams where tests run in an editor. */
  private static final String PROCESS_STREAMS = "gradus.testkit.ProcessStreams";

  private Rules() {}

  /** No two packages need each other. */
  static List<Rule> cycles() {
    return List.of(
        Rule.ofOne(
            slices().matching("gradus.(**)").should().beFreeOfCycles(),
            "package gradus.left; public class Left { gradus.right.Right right; }",
            "package gradus.right; public class Right { gradus.left.Left left; }"));
  }

  /** Who wants to replace a library finds all of its use in one place. */
  static List<Rule> libraries() {
    return List.of(
        owned("com.ezylang.evalex.Expression", "com.ezylang..", "gradus.formula"),
        owned("de.siegmar.fastcsv.reader.CsvReader", "de.siegmar.fastcsv..", "gradus.gradebook"),
        owned("picocli.CommandLine", "picocli..", "gradus.cli"),
        owned(
            "com.github.javaparser.JavaParser", "com.github.javaparser..", "gradus.worker.source"),
        owned("javax.tools.JavaCompiler", "javax.tools..", "gradus.worker.compile"),
        // Six read class files, each for a question of its own: what is used, what is counted,
        // what is promised, which tests there are, what may be changed, what an older JDK computes
        // otherwise. Joined they would be one large package.
        owned(
            "org.objectweb.asm.ClassReader",
            "org.objectweb.asm..",
            "gradus.worker.policy..",
            "gradus.worker.bridge",
            "gradus.worker.metering..",
            "gradus.worker.jdk",
            "gradus.worker.mutation..",
            "gradus.worker.contract..",
            "gradus.worker.discovery..",
            "gradus.worker.sandbox.."),
        owned("org.junit.platform.launcher.Launcher", "org.junit..", "gradus.worker.run"),
        // The exceptions that the testkit throws and that whoever runs tests understands.
        owned(
            "org.opentest4j.AssertionFailedError",
            "org.opentest4j..",
            "gradus.testkit..",
            "gradus.worker.run"),
        owned(
            "org.apache.commons.math3.util.FastMath",
            "org.apache.commons.math3..",
            "gradus.testkit.."),
        owned(
            "tools.jackson.core.JsonParser",
            "tools.jackson..",
            "gradus.json",
            "gradus.exercise",
            "gradus.render..",
            "gradus.testkit.."),
        Rule.of(
            noClasses()
                .that()
                .resideInAPackage("gradus.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson.databind..")
                .because("the worker has jackson-core only"),
            inPackage(
                "gradus.testkit", "Class<?> c = tools.jackson.databind.ObjectMapper.class;")));
  }

  private static Rule owned(String type, String library, String... owners) {
    return Rule.of(
        noClasses()
            .that()
            .resideOutsideOfPackages(owners)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(library),
        inPackage("gradus.scoring", "Class<?> c = " + type + ".class;"));
  }

  /** What each side of the process boundary can reach. */
  static List<Rule> boundary() {
    return List.of(
        Rule.of(
            noClasses()
                .that()
                .resideInAnyPackage(CONTROLLER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("gradus.worker..", "gradus.testkit.."),
            inPackage("gradus.pipeline", "Class<?> c = gradus.worker.WorkerMain.class;")),
        Rule.of(
            noClasses()
                .that()
                .resideInAnyPackage("gradus.worker..", "gradus.testkit..", "gradus.protocol..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CONTROLLER),
            inPackage("gradus.worker", "Class<?> c = gradus.scoring.Scorer.class;")),
        // The words of both JVMs are one package: those that decide are the controller's alone.
        Rule.of(
            noClasses()
                .that()
                .resideInAnyPackage("gradus.worker..", "gradus.testkit..", "gradus.protocol..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("gradus\\.model\\.(Points|Verdict)"),
            inPackage("gradus.worker", "Class<?> c = gradus.model.Points.class;")),
        Rule.of(
            classes()
                .that()
                .resideInAnyPackage(
                    "gradus.model", "gradus.protocol", "gradus.worker.metering.runtime")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "gradus.model",
                    "gradus.protocol",
                    "gradus.worker.metering.runtime"),
            inPackage("gradus.protocol", "Class<?> c = org.opentest4j.ValueWrapper.class;")));
  }

  /** Only the worker's loaders make classes of bytes; only parts of it look classes up by name. */
  static List<Rule> classLoading() {
    return List.of(
        Rule.of(
            noClasses()
                .that()
                .resideOutsideOfPackage("gradus.worker.sandbox")
                .should()
                .beAssignableTo(ClassLoader.class)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.URLClassLoader|java\\.lang\\.ModuleLayer\\$.*"),
            "package gradus.pipeline; class Violation extends ClassLoader {}",
            inPackage("gradus.worker.run", "java.net.URLClassLoader loader;"),
            inPackage("gradus.worker.run", "java.lang.ModuleLayer.Controller controller;")),
        Rule.of(
            noClasses()
                .that()
                // The sandbox for learners and tests, the launcher for the tests' methods; policy
                // and metering ask the JDK's own classes what they declare, and initialise none;
                // the agent changes some of them.
                .resideOutsideOfPackages(
                    "gradus.worker.jdk",
                    "gradus.worker.sandbox",
                    "gradus.worker.run",
                    "gradus.worker.policy..",
                    "gradus.worker.metering")
                .should()
                .callMethodWhere(
                    called(Class.class, "forName").or(called(ClassLoader.class, "loadClass"))),
            inPackage(
                "gradus.pipeline",
                "Class<?> c() throws Exception { return Class.forName(\"a.A\"); }"),
            inPackage(
                "gradus.worker.compile",
                """
                Class<?> c() throws Exception {
                  return Violation.class.getClassLoader().loadClass("a.A");
                }
                """)),
        Rule.of(
            noClasses()
                .that()
                // The agent puts what it calls into the JDK's own package.
                .doNotHaveFullyQualifiedName("gradus.worker.jdk.LaterJdkAgent")
                .should()
                .callMethodWhere(
                    called(Lookup.class, "defineClass")
                        .or(called(Lookup.class, "defineHiddenClass"))),
            inPackage(
                "gradus.worker.run",
                """
                Class<?> c() throws Exception {
                  return java.lang.invoke.MethodHandles.lookup().defineClass(new byte[0]);
                }
                """)));
  }

  static List<Rule> processes() {
    return List.of(
        Rule.of(
            noClasses()
                .that()
                .resideOutsideOfPackage("gradus.process")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(called(Runtime.class, "exec")),
            inPackage("gradus.pipeline", "Object p = new ProcessBuilder();"),
            inPackage(
                "gradus.worker.run",
                "void run() throws Exception { Runtime.getRuntime().exec(new String[] {\"a\"}); }")));
  }

  static List<Rule> serialization() {
    return List.of(
        Rule.of(
            noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(Object(In|Out)put.*|Externalizable)"),
            inPackage("gradus.execution", "java.io.ObjectInputStream in;")),
        Rule.of(
            noClasses().that().areRecords().should().implement(Serializable.class),
            "package gradus.model; record Violation(int a) implements java.io.Serializable {}"));
  }

  /** Values cannot change, so that a stage's result is what it was. */
  static List<Rule> values() {
    return List.of(
        Rule.of(
            classes()
                .that()
                .resideInAPackage("gradus.model")
                .should(be("records, enums or interfaces", Rules::isValue)),
            "package gradus.model; final class Violation { int changes; }"),
        Rule.of(
            classes()
                .that()
                .resideInAPackage("gradus.report")
                // What makes reports stands beside them.
                .and()
                .doNotHaveSimpleName("Reporter")
                .should(be("records, enums or interfaces", Rules::isValue)),
            "package gradus.report; final class Violation { int changes; }"),
        Rule.ofOne(
            classes()
                .that()
                .areAssignableTo(Message.class)
                .should(be("records, enums or interfaces", Rules::isValue)),
            // The real interface is sealed; one of the same name stands in for it.
            "package gradus.protocol; interface Message {}",
            "package gradus.protocol; final class Violation implements Message { int changes; }"),
        Rule.of(
            classes()
                .that()
                .resideInAnyPackage("gradus.protocol..", "gradus.scoring..", "gradus.report..")
                .should(be("final", each -> isValue(each) || isFinal(each))),
            "package gradus.scoring; class Violation {}"));
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.isInterface();
  }

  /** An anonymous class cannot be extended either. */
  private static boolean isFinal(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL) || type.isAnonymousClass();
  }

  /** A check that is not one of {@code Check}'s is made by nobody, and a layer likewise. */
  static List<Rule> registration() {
    return List.of(
        Rule.of(
            classes()
                .that(
                    describe(
                        "examine exercises",
                        each ->
                            !each.isInterface()
                                && (each.isAssignableTo("gradus.verify.ExerciseCheck")
                                    || each.isAssignableTo("gradus.verify.FileCheck"))))
                .should(be("made by Check", each -> isMadeBy("gradus.verify.Check", each))),
            """
            package gradus.verify;
            final class Violation implements FileCheck {
              public java.util.List<gradus.model.Diagnostic> check(
                  java.nio.file.Path folder, gradus.exercise.Exercise exercise, String language) {
                return java.util.List.of();
              }
            }
            """),
        Rule.of(
            classes()
                .that()
                .areAssignableTo("gradus.isolation.SystemLayer")
                .and()
                .areNotInterfaces()
                .should(
                    be(
                        "made by IsolationLayer",
                        each -> isMadeBy("gradus.isolation.IsolationLayer", each))),
            """
            package gradus.isolation;
            final class Violation implements SystemLayer {
              @Override public String program() { return ""; }
              @Override public String remedy() { return ""; }
              @Override public java.util.Set<String> refuses() { return java.util.Set.of(); }
              @Override public java.util.List<String> wrap(
                  java.util.List<String> command, Wrapping wrapping) {
                return command;
              }
            }
            """));
  }

  private static boolean isMadeBy(String registry, JavaClass registered) {
    return registered.getConstructorCallsToSelf().stream()
        .anyMatch(each -> each.getOriginOwner().getName().equals(registry));
  }

  /** The mains hold the console and the process; all else is given what it needs. */
  static List<Rule> mains() {
    return List.of(
        Rule.of(
            noClasses()
                .that()
                .haveNameNotMatching(MAINS)
                .and()
                .doNotHaveFullyQualifiedName(LAST_WORDS)
                .and()
                .doNotHaveFullyQualifiedName(PROCESS_STREAMS)
                .should()
                .accessFieldWhere(
                    accessed(System.class, "in|out|err")
                        .or(accessed(FileDescriptor.class, "in|out|err")))
                .orShould()
                .callMethodWhere(called(System.class, "set(In|Out|Err)|console"))
                .orShould()
                .callMethodWhere(
                    called(Throwable.class, "printStackTrace")
                        .and(describe("without a stream", Rules::hasNoArguments))),
            inPackage("gradus.render", "void print() { System.out.println(); }"),
            inPackage("gradus.worker.run", "Object err = java.io.FileDescriptor.err;"),
            inPackage("gradus.worker.run", "void set() { System.setOut(null); }"),
            inPackage("gradus.cli", "void print(Exception e) { e.printStackTrace(); }")),
        Rule.of(
            noClasses()
                .that()
                .haveNameNotMatching(MAINS)
                // Ends the worker when its controller is gone, even in the middle of a test.
                .and()
                .doNotHaveFullyQualifiedName("gradus.worker.CommandQueue")
                .should()
                .callMethodWhere(
                    called(System.class, "exit").or(called(Runtime.class, "exit|halt"))),
            inPackage("gradus.render", "void end() { System.exit(0); }"),
            inPackage("gradus.worker.run", "void end() { Runtime.getRuntime().halt(0); }")));
  }

  static List<Rule> determinism() {
    return List.of(
        Rule.of(
            noClasses()
                .that()
                .resideInAnyPackage(TIMELESS)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(CLOCKS_AND_CHANCE),
            inPackage("gradus.scoring", "Object now = java.time.Instant.now();"),
            inPackage("gradus.report", "Object now = java.time.LocalDate.now();"),
            inPackage("gradus.json", "Object chance = new java.util.Random();")),
        Rule.of(
            noClasses()
                .that()
                .resideInAnyPackage(TIMELESS)
                .should()
                .callMethodWhere(
                    called(System.class, "nanoTime|currentTimeMillis|identityHashCode|getenv")
                        .or(called(Math.class, "random"))
                        .or(called(Collections.class, "shuffle"))),
            inPackage("gradus.render", "long now = System.nanoTime();"),
            inPackage("gradus.submission", "double chance = Math.random();"),
            inPackage(
                "gradus.scoring",
                "void mix(java.util.List<?> list) { java.util.Collections.shuffle(list); }")));
  }

  static List<Rule> nullness() {
    return List.of(
        Rule.of(
            classes()
                .should(
                    be(
                        "in a package marked @NullMarked",
                        each ->
                            each.getPackage()
                                .isAnnotatedWith("org.jspecify.annotations.NullMarked"))),
            "package gradus.unmarked; class Violation {}"));
  }

  private static boolean hasNoArguments(JavaMethodCall call) {
    return call.getTarget().getRawParameterTypes().isEmpty();
  }

  private static DescribedPredicate<JavaMethodCall> called(Class<?> owner, String names) {
    return describe(
        owner.getSimpleName() + "." + names,
        call -> call.getTargetOwner().isAssignableTo(owner) && call.getName().matches(names));
  }

  private static DescribedPredicate<JavaFieldAccess> accessed(Class<?> owner, String names) {
    return describe(
        owner.getSimpleName() + "." + names,
        access -> access.getTargetOwner().isEquivalentTo(owner) && access.getName().matches(names));
  }

  private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> holds) {
    return new ArchCondition<>("be " + what) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!holds.test(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is not " + what));
        }
      }
    };
  }

  private static String inPackage(String name, String member) {
    return "package %s; final class Violation { %s }".formatted(name, member);
  }
}
