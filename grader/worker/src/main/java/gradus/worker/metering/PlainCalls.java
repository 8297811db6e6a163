package gradus.worker.metering;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Which calls of the JDK can never call the learner back: those that take and work on nothing but
 * numbers, texts and arrays of them, and the simplest ones of lists.
 */
final class PlainCalls {

  /** Classes of which no object can hold one of the learner's. */
  private static final Set<String> PLAIN_TYPES =
      Set.of(
          "java/lang/String",
          "java/lang/StringBuilder",
          "java/lang/Boolean",
          "java/lang/Byte",
          "java/lang/Character",
          "java/lang/Short",
          "java/lang/Integer",
          "java/lang/Long",
          "java/lang/Float",
          "java/lang/Double",
          "java/lang/Class",
          "java/math/BigDecimal",
          "java/math/BigInteger",
          "java/math/MathContext",
          "java/math/RoundingMode",
          "java/util/BitSet",
          "java/util/Locale",
          "java/util/Random",
          "java/util/SplittableRandom");

  /** Classes whose methods work on their arguments alone. */
  private static final Set<String> PLAIN_OWNERS =
      Set.of(
          "java/lang/Math",
          "java/lang/StrictMath",
          "java/lang/System",
          "java/io/PrintStream",
          "java/util/Arrays",
          "java/util/Objects");

  /** Methods that call nothing, whatever they are given. */
  private static final Set<String> SILENT =
      Set.of(
          "java/lang/Object.getClass",
          "java/lang/Enum.ordinal",
          "java/lang/Enum.name",
          "java/lang/Enum.<init>",
          "java/lang/System.arraycopy",
          "java/util/Objects.requireNonNull");

  private static final Set<String> LISTS = Set.of("java/util/List", "java/util/ArrayList");
  private static final Set<String> OF_LISTS =
      Set.of("get", "set", "add", "size", "isEmpty", "clear");

  private static final Set<String> PARENTS_OF_ALL =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final boolean hasOwnCollections;

  /** What the learner's classes extend: there, a plain type may be one of theirs. */
  private final Set<String> extended = new HashSet<>();

  PlainCalls(Collection<ClassNode> classes, ClassHierarchy hierarchy) {
    hasOwnCollections =
        classes.stream().anyMatch(each -> hierarchy.isSubtype(each.name, Collection.class));
    classes.forEach(each -> extended.add(each.superName));
    extended.removeAll(PARENTS_OF_ALL);
  }

  boolean include(String owner, String name, String descriptor) {
    if (owner.startsWith("[") || SILENT.contains(owner + "." + name)) {
      return true;
    }
    if (LISTS.contains(owner) && OF_LISTS.contains(name)) {
      return !hasOwnCollections;
    }
    boolean plainOwner = !extended.contains(owner) && isPlain(owner, name);
    return plainOwner && arePlain(Type.getArgumentTypes(descriptor));
  }

  private static boolean isPlain(String owner, String method) {
    return method.equals("<init>") || PLAIN_TYPES.contains(owner) || PLAIN_OWNERS.contains(owner);
  }

  /**
   * Making a lambda calls nothing; joining texts asks objects for theirs; records ask their parts.
   */
  boolean include(InvokeDynamicInsnNode dynamic) {
    return switch (dynamic.bsm.getOwner()) {
      case "java/lang/invoke/LambdaMetafactory" -> true;
      case "java/lang/invoke/StringConcatFactory" -> arePlain(Type.getArgumentTypes(dynamic.desc));
      case "java/lang/runtime/ObjectMethods" -> arePlain(components(dynamic));
      default -> false;
    };
  }

  private static Type[] components(InvokeDynamicInsnNode dynamic) {
    return Arrays.stream(dynamic.bsmArgs)
        .filter(Handle.class::isInstance)
        .map(each -> Type.getType(((Handle) each).getDesc()))
        .toArray(Type[]::new);
  }

  private boolean arePlain(Type[] types) {
    return Arrays.stream(types).allMatch(this::isPlain);
  }

  /** An array in a text or a record is told by its identity. */
  private boolean isPlain(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() != Type.OBJECT) {
      return true;
    }
    String name = element.getInternalName();
    return PLAIN_TYPES.contains(name) && !extended.contains(name);
  }
}
