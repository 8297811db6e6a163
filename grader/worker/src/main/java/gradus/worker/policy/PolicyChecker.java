package gradus.worker.policy;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.ClassFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;

/**
 * Judges a submission's class files by a policy: default deny over every reference.
 *
 * <p>Superclass, interfaces, descriptors, generic signatures, annotations with their values,
 * exceptions, instructions, bootstrap methods with their arguments and debugging tables are all
 * read; nothing is loaded or run. Whatever the bytes are, the answer is a list of findings.
 */
public final class PolicyChecker {

  static final int MOST_CLASSES = 500;
  static final int MOST_BYTES = 1 << 20;
  private static final int JAVA_17 = 61;

  private final Policy policy;
  private final Map<String, JdkType> jdk = new ConcurrentHashMap<>();

  /** Makes a checker of the given policy. */
  public PolicyChecker(Policy policy) {
    this.policy = policy;
  }

  /**
   * Returns every violation, by file and line.
   *
   * <p>Codes: {@code forbidden-api} for a reference, {@code malformed-class}, {@code
   * class-too-large} and {@code too-many-classes} for what cannot be judged (all of them stage
   * POLICY), and {@code reserved-name} (stage SUBMISSION) for a class outside the package or with
   * the name of a type of {@code java.lang}.
   *
   * @param packageName the package of the exercise, in which every class must be
   * @param classes the submission's class files
   */
  public List<Diagnostic> check(String packageName, List<ClassFile> classes) {
    return check(packageName, classes, List.of());
  }

  /**
   * Returns every violation, as {@link #check(String, List)}, of classes that may also use others.
   *
   * @param provided what else they may use, whole; it is not judged itself
   */
  public List<Diagnostic> check(
      String packageName, List<ClassFile> classes, List<ClassFile> provided) {
    if (classes.size() > MOST_CLASSES) {
      String message =
          "The submission has " + classes.size() + " classes, more than " + MOST_CLASSES;
      return List.of(Diagnostic.error(Stage.POLICY, "too-many-classes", message));
    }
    ViolationLog log = new ViolationLog();
    KnownTypes types = new KnownTypes(jdk);
    for (ClassFile each : provided) {
      types.add(SubmittedType.read(new ClassReader(each.content().toByteArray())));
    }
    List<Judged> judged = new ArrayList<>();
    for (ClassFile each : classes) {
      Judged readable = read(each, types, log);
      if (readable != null) {
        judged.add(readable);
      }
    }
    Judge judge = new Judge(policy, types);
    for (Judged each : judged) {
      checkName(packageName, each.type, log);
      ClassReport report = new ClassReport(each.type, judge, log);
      report(each, new ClassReferences(report, types), log);
    }
    return log.findings();
  }

  private record Judged(SubmittedType type, ClassReader content) {}

  private static @Nullable Judged read(ClassFile file, KnownTypes types, ViolationLog log) {
    byte[] content = file.content().toByteArray();
    if (content.length > MOST_BYTES) {
      String message =
          "The class " + file.name() + " has " + content.length + " bytes, more than " + MOST_BYTES;
      log.add(Diagnostic.error(Stage.POLICY, "class-too-large", message));
      return null;
    }
    if (ClassFileBounds.hold(content, JAVA_17)) {
      try {
        ClassReader reader = new ClassReader(content);
        SubmittedType type = SubmittedType.read(reader);
        if (isFresh(type, file, types)) {
          types.add(type);
          return new Judged(type, reader);
        }
      } catch (RuntimeException | StackOverflowError e) {
        log.add(malformed(file.name(), null));
        return null;
      }
    }
    log.add(malformed(file.name(), null));
    return null;
  }

  private static boolean isFresh(SubmittedType type, ClassFile file, KnownTypes types) {
    return TypeNames.binary(type.name()).equals(file.name())
        && types.submitted(type.name()) == null;
  }

  private static void report(Judged judged, ClassReferences references, ViolationLog log) {
    try {
      judged.content.accept(references, ClassReader.SKIP_FRAMES);
    } catch (RuntimeException | StackOverflowError e) {
      log.add(malformed(TypeNames.binary(judged.type.name()), judged.type.sourceFile()));
    }
  }

  private static Diagnostic malformed(String className, @Nullable String file) {
    String message = "The class file of " + className + " is not one that javac writes for Java 17";
    return Diagnostic.error(Stage.POLICY, "malformed-class", message, Place.of(file));
  }

  private void checkName(String packageName, SubmittedType type, ViolationLog log) {
    String className = TypeNames.binary(type.name());
    int dot = className.lastIndexOf('.');
    String simpleName = className.substring(dot + 1);
    if (dot < 0 || !className.substring(0, dot).equals(packageName)) {
      log.add(reservedName(type, className + " must be declared in the package " + packageName));
    } else if (policy.isReserved(simpleName)) {
      log.add(
          reservedName(
              type,
              className
                  + " needs another name: within its package it would hide java.lang."
                  + simpleName));
    } else if (simpleName.indexOf('-') >= 0) {
      log.add(
          reservedName(type, className + " is not allowed: a submission declares classes only"));
    }
  }

  private static Diagnostic reservedName(SubmittedType type, String message) {
    return Diagnostic.error(
        Stage.SUBMISSION, "reserved-name", message, Place.of(type.sourceFile(), type.line()));
  }
}
