package gradus.worker.jdk;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Which classes of the JDK are rewritten, and how. */
final class JdkPatch {

  /** Java 19 and 20 need only some of this. */
  private static final Map<String, Consumer<ClassNode>> UP_TO_20 =
      Map.of(
          DecimalPatch.CONVERSION,
          DecimalPatch::replaceTexts,
          DecimalPatch.DIGITS,
          node -> DecimalPatch.insertDigits(find(node, "dtoa", "(IJIZ)V")),
          DecimalPatch.ROUNDING,
          node -> DecimalPatch.insertTrim(find(node, "set", "(ZLjava/lang/String;ZZIZ)V")));

  private static final Map<String, Consumer<ClassNode>> UP_TO_18 =
      Map.of(
          CallPatch.MAP,
          node -> CallPatch.roundUpSizeOfMap(find(node, "putMapEntries", "(Ljava/util/Map;Z)V")),
          CallPatch.SET,
          node -> CallPatch.roundUpSizeOfSet(find(node, "<init>", "(Ljava/util/Collection;)V")),
          CallPatch.BOUND,
          node -> CallPatch.narrowWords(find(node, "isWord", "(I)Z")));

  private static final int LAST_OF_OLD_DECIMALS = 20;
  private static final int LAST_OF_OLD_TABLES = 18;

  private JdkPatch() {}

  /** Returns the internal names of the classes that a release needs rewritten. */
  static Set<String> classes(int release) {
    Set<String> classes = new TreeSet<>();
    if (release <= LAST_OF_OLD_DECIMALS) {
      classes.addAll(UP_TO_20.keySet());
    }
    if (release <= LAST_OF_OLD_TABLES) {
      classes.addAll(UP_TO_18.keySet());
    }
    return classes;
  }

  /**
   * Returns the rewritten class.
   *
   * @throws IllegalStateException if it has not the methods that are rewritten
   */
  static byte[] apply(String name, byte[] content) {
    ClassNode node = read(content);
    Consumer<ClassNode> always = UP_TO_20.get(name);
    Objects.requireNonNull(always != null ? always : UP_TO_18.get(name)).accept(node);
    return write(node);
  }

  /** Returns a method. */
  static MethodNode find(ClassNode node, String name, String descriptor) {
    return node.methods.stream()
        .filter(each -> each.name.equals(name) && each.desc.equals(descriptor))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(node.name + " has no " + name + descriptor));
  }

  static ClassNode read(byte[] content) {
    ClassNode node = new ClassNode();
    new ClassReader(content).accept(node, 0);
    return node;
  }

  static byte[] write(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }
}
