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

  private static final String NESTED = API + "Nested;";
  private static final String DISPLAY_NAME = API + "DisplayName;";

  /** With which JUnit does nothing for a test but call it on a new object. */
  private static final Set<String> DIRECT = Set.of(TEST, NESTED, DISPLAY_NAME);

  /** For other tests of the same class. */
  private static final String CASES = PARAMS + "provider/";

  private static final String VALUES = CASES + "ValueSource;";

  /** Kinds of values that reach a parameter of this type without being converted. */
  private static final Map<String, String> VALUE_TYPES =
      Map.of(
          "ints", "(I)V",
          "longs", "(J)V",
          "doubles", "(D)V",
          "booleans", "(Z)V",
          "strings", "(Ljava/lang/String;)V");

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
    return annotations(type).anyMatch(each -> each.desc.equals(NESTED));
  }

  /** Returns whether JUnit does nothing for a test but call it, as far as the method goes. */
  static boolean isDirect(MethodNode test) {
    return annotations(test)
        .allMatch(each -> DIRECT.contains(each.desc) || isDirectlyParameterized(test, each));
  }

  private static boolean isDirectlyParameterized(MethodNode test, AnnotationNode annotation) {
    if (annotation.desc.equals(PARAMETERIZED)) {
      return annotation.values == null;
    }
    return annotation.desc.equals(VALUES)
        && annotation.values.size() == 2
        && test.desc.equals(VALUE_TYPES.get(annotation.values.get(0)))
        && annotation.values.get(1) instanceof List<?> values
        && !values.isEmpty();
  }

  /** Returns whether there is nothing in a class that JUnit does around its tests. */
  static boolean isDirect(ClassNode type) {
    return type.superName.equals("java/lang/Object")
        && type.interfaces.isEmpty()
        && annotations(type).allMatch(each -> DIRECT.contains(each.desc))
        && type.fields.stream().allMatch(each -> each.visibleAnnotations == null)
        && type.methods.stream().flatMap(Jupiter::annotations).allMatch(Jupiter::concernsOneTest);
  }

  private static boolean concernsOneTest(AnnotationNode annotation) {
    return DIRECT.contains(annotation.desc)
        || annotation.desc.equals(PARAMETERIZED)
        || annotation.desc.startsWith(CASES);
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
        .filter(each -> each.desc.equals(DISPLAY_NAME))
        .map(each -> String.valueOf(value(each)))
        .findFirst();
  }

  /** Returns whether a method has an annotation of Jupiter's API, by its simple name. */
  static boolean has(MethodNode method, String annotation) {
    return annotations(method).anyMatch(each -> each.desc.equals(API + annotation + ";"));
  }

  static List<AnnotationNode> all(MethodNode method) {
    return annotations(method).toList();
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
