package gradus.worker.metering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Who inherits from whom, among a submission's classes and those of the JDK. */
final class ClassHierarchy {

  private static final String OBJECT = "java/lang/Object";

  private final Map<String, ClassNode> submitted = new HashMap<>();

  ClassHierarchy(List<ClassNode> classes) {
    for (ClassNode each : classes) {
      submitted.put(each.name, each);
    }
  }

  /** Returns whether a class is one of the submission's. */
  boolean isSubmitted(String name) {
    return submitted.containsKey(name);
  }

  /** Returns a class of the submission; null where it is none. */
  @Nullable ClassNode submitted(String name) {
    return submitted.get(name);
  }

  /** Returns what a class of the submission extends. */
  String parentOf(String name) {
    ClassNode node = submitted.get(name);
    return node == null ? OBJECT : node.superName;
  }

  /** Returns whether a class or interface is, or inherits from, a class of the JDK. */
  boolean isSubtype(String name, Class<?> ancestor) {
    ClassNode node = submitted.get(name);
    if (node == null) {
      Class<?> jdk = jdkClass(name);
      return jdk != null && ancestor.isAssignableFrom(jdk);
    }
    if (node.superName != null && isSubtype(node.superName, ancestor)) {
      return true;
    }
    return node.interfaces.stream().anyMatch(each -> isSubtype(each, ancestor));
  }

  /** Returns whether a class of the submission that this one is or extends declares the method. */
  boolean isDeclaredInSubmission(String name, String method, String descriptor) {
    for (ClassNode node = submitted.get(name); node != null; node = submitted.get(node.superName)) {
      if (declares(node, method, descriptor)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a class of the submission takes its hash code straight from the JVM. */
  boolean inheritsIdentity(ClassNode node) {
    if (declares(node, "hashCode", "()I") || submitted.containsKey(node.superName)) {
      return false;
    }
    Class<?> parent = jdkClass(node.superName);
    try {
      return parent != null && parent.getMethod("hashCode").getDeclaringClass() == Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean declares(ClassNode node, String name, String descriptor) {
    for (MethodNode each : node.methods) {
      if (each.name.equals(name) && each.desc.equals(descriptor)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Class<?> jdkClass(String name) {
    try {
      return name.startsWith("[")
          ? Class.forName(OBJECT.replace('/', '.'))
          : Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }
}
