package gradus.worker.discovery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** What JUnit Jupiter's annotations mean to an exercise. */
final class Jupiter {

  private static final String API = "Lorg/junit/jupiter/api/";
  private static final String PARAMS = "Lorg/junit/jupiter/params/";
  private static final String TEST = API + "Test;";
  private static final String PARAMETERIZED = PARAMS + "ParameterizedTest;";
  private static final String CONDITIONS = API + "condition/";

  /** Marks a method as a test of a kind that has no fixed list of cases to report. */
  private static final Map<String, String> REFUSED_TESTS =
      Map.of(
          API + "TestFactory;", "@TestFactory",
          API + "RepeatedTest;", "@RepeatedTest",
          API + "TestTemplate;", "@TestTemplate");

  /** Makes what a class's tests do depend on something beside the test itself. */
  private static final Map<String, String> REFUSED_ON_CLASSES =
      Map.of(
          API + "TestMethodOrder;", "@TestMethodOrder",
          API + "TestClassOrder;", "@TestClassOrder",
          PARAMS + "ParameterizedClass;", "@ParameterizedClass",
          API + "ClassTemplate;", "@ClassTemplate");

  private static final Set<String> TESTS = Set.of(TEST, PARAMETERIZED);

  private Jupiter() {}

  static boolean isTest(MethodNode method) {
    return annotations(method)
        .anyMatch(each -> TESTS.contains(each.desc) || REFUSED_TESTS.containsKey(each.desc));
  }

  static boolean isParameterized(MethodNode method) {
    return annotations(method).anyMatch(each -> each.desc.equals(PARAMETERIZED));
  }

  static boolean isPlain(MethodNode method) {
    return annotations(method).anyMatch(each -> each.desc.equals(TEST));
  }

  static boolean isNested(ClassNode type) {
    return annotations(type).anyMatch(each -> each.desc.equals(API + "Nested;"));
  }

  /** Returns whether a class is an annotation which stands for one that marks tests. */
  static boolean isComposedTest(ClassNode type) {
    return annotations(type)
        .anyMatch(each -> TESTS.contains(each.desc) || REFUSED_TESTS.containsKey(each.desc));
  }

  /** Returns the refused annotation which makes a method a test. */
  static Optional<String> refusedTest(MethodNode method) {
    return annotations(method).flatMap(each -> refused(REFUSED_TESTS, each)).findFirst();
  }

  /** Returns the annotation which keeps a method from being run. */
  static Optional<String> condition(MethodNode method) {
    return annotations(method).flatMap(Jupiter::condition).findFirst();
  }

  /** Returns the annotation for which a test class is refused. */
  static Optional<String> refusedOnClass(ClassNode type) {
    return annotations(type)
        .flatMap(
            each ->
                Stream.of(refused(REFUSED_ON_CLASSES, each), condition(each), sharedInstance(each))
                    .flatMap(found -> found))
        .findFirst();
  }

  static Optional<String> displayName(MethodNode method) {
    return annotations(method)
        .filter(each -> each.desc.equals(API + "DisplayName;"))
        .map(each -> String.valueOf(value(each)))
        .findFirst();
  }

  private static Stream<String> refused(Map<String, String> names, AnnotationNode annotation) {
    return Stream.ofNullable(names.get(annotation.desc));
  }

  private static Stream<String> condition(AnnotationNode annotation) {
    boolean conditional =
        annotation.desc.equals(API + "Disabled;") || annotation.desc.startsWith(CONDITIONS);
    String name = annotation.desc.substring(annotation.desc.lastIndexOf('/') + 1);
    return conditional ? Stream.of("@" + name.replace(";", "")) : Stream.empty();
  }

  private static Stream<String> sharedInstance(AnnotationNode annotation) {
    boolean shared =
        annotation.desc.equals(API + "TestInstance;")
            && value(annotation) instanceof String[] constant
            && constant[1].equals("PER_CLASS");
    return shared ? Stream.of("@TestInstance(PER_CLASS)") : Stream.empty();
  }

  /** Returns the value of an annotation's one element; an enum constant is its type and name. */
  private static @Nullable Object value(AnnotationNode annotation) {
    return annotation.values == null ? null : annotation.values.get(1);
  }

  private static Stream<AnnotationNode> annotations(MethodNode method) {
    return stream(method.visibleAnnotations);
  }

  private static Stream<AnnotationNode> annotations(ClassNode type) {
    return stream(type.visibleAnnotations);
  }

  private static Stream<AnnotationNode> stream(@Nullable List<AnnotationNode> annotations) {
    return annotations == null ? Stream.empty() : annotations.stream();
  }
}
