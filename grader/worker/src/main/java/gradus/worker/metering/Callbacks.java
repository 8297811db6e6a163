package gradus.worker.metering;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Which methods of a submission the JDK could call: those that may override one of its own. */
final class Callbacks {

  private static final Set<String> OF_EVERY_OBJECT = Set.of("toString", "hashCode", "equals");
  private static final Set<String> PARENTS_OF_ALL =
      Set.of("java/lang/Object", "java/lang/Record", "java/lang/Enum");

  private final ClassHierarchy hierarchy;

  /** The classes of which an object is one of a type of the JDK's, and what they inherit from. */
  private final Set<String> exposed = new HashSet<>();

  Callbacks(Collection<ClassNode> classes, ClassHierarchy hierarchy) {
    this.hierarchy = hierarchy;
    for (ClassNode each : classes) {
      Set<String> ancestors = new HashSet<>();
      if (collectAncestors(each, ancestors)) {
        exposed.addAll(ancestors);
      }
    }
  }

  /** Collects a class and its ancestors; returns whether one of them is a type of the JDK's. */
  private boolean collectAncestors(ClassNode node, Set<String> ancestors) {
    ancestors.add(node.name);
    boolean found = collectAncestors(node.superName, ancestors);
    for (String each : node.interfaces) {
      found |= collectAncestors(each, ancestors);
    }
    return found;
  }

  private boolean collectAncestors(String name, Set<String> ancestors) {
    ClassNode submitted = hierarchy.submitted(name);
    return submitted == null
        ? !PARENTS_OF_ALL.contains(name)
        : !ancestors.contains(name) && collectAncestors(submitted, ancestors);
  }

  boolean include(ClassNode owner, MethodNode method) {
    int own = Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE;
    if ((method.access & own) != 0 || method.name.startsWith("<")) {
      return false;
    }
    return OF_EVERY_OBJECT.contains(method.name) || exposed.contains(owner.name);
  }
}
