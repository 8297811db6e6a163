package gradus.worker.discovery;

import gradus.protocol.ClassFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** An exercise's compiled test classes and how they nest and inherit. */
final class TestClasses {

  private final Map<String, ClassNode> byName = new TreeMap<>();

  TestClasses(List<ClassFile> files) {
    for (ClassFile each : files) {
      ClassNode node = new ClassNode();
      new ClassReader(each.content().toByteArray()).accept(node, ClassReader.SKIP_FRAMES);
      byName.put(node.name, node);
    }
  }

  /** Returns all classes by name. */
  Collection<ClassNode> all() {
    return byName.values();
  }

  /** Returns the class whose member a class is. */
  Optional<ClassNode> outer(ClassNode type) {
    return entry(type)
        .flatMap(each -> Optional.ofNullable(each.outerName))
        .flatMap(each -> Optional.ofNullable(byName.get(each)));
  }

  /** Returns a class and those around it, innermost first. */
  List<ClassNode> enclosing(ClassNode type) {
    List<ClassNode> enclosing = new ArrayList<>();
    Optional<ClassNode> next = Optional.of(type);
    while (next.isPresent()) {
      enclosing.add(next.get());
      next = outer(next.get());
    }
    return enclosing;
  }

  /** Returns a class and what it inherits from within the exercise, itself first. */
  List<ClassNode> lineage(ClassNode type) {
    Set<ClassNode> lineage = new LinkedHashSet<>();
    collect(type, lineage);
    return List.copyOf(lineage);
  }

  private void collect(ClassNode type, Set<ClassNode> lineage) {
    if (!lineage.add(type)) {
      return;
    }
    List<String> supertypes = new ArrayList<>(List.of(type.superName));
    supertypes.addAll(type.interfaces);
    for (String each : supertypes) {
      ClassNode known = byName.get(each);
      if (known != null) {
        collect(known, lineage);
      }
    }
  }

  /** Returns the test methods that a class has, inherited ones first, none overridden. */
  List<MethodNode> tests(ClassNode type) {
    List<ClassNode> lineage = lineage(type);
    List<MethodNode> tests = new ArrayList<>();
    List<MethodNode> nearer = new ArrayList<>();
    for (ClassNode each : lineage) {
      List<MethodNode> added =
          each.methods.stream()
              .filter(Jupiter::isTest)
              .filter(method -> nearer.stream().noneMatch(other -> overrides(other, method)))
              .toList();
      tests.addAll(0, added);
      nearer.addAll(each.methods);
    }
    return tests;
  }

  private static boolean overrides(MethodNode one, MethodNode other) {
    return one.name.equals(other.name) && one.desc.equals(other.desc);
  }

  /** Returns the flags that a class has in its source, where it is a member of another class. */
  int access(ClassNode type) {
    return entry(type).map(each -> each.access).orElse(type.access);
  }

  /** Returns whether a class is declared within a method. */
  boolean isLocal(ClassNode type) {
    return entry(type).filter(each -> each.outerName == null).isPresent();
  }

  boolean isAbstract(ClassNode type) {
    return (type.access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) != 0;
  }

  private static Optional<InnerClassNode> entry(ClassNode type) {
    return type.innerClasses.stream().filter(each -> each.name.equals(type.name)).findFirst();
  }

  /** Returns the first line of a class's code; 0 where it has none. */
  static int line(ClassNode type) {
    return type.methods.stream()
        .mapToInt(TestClasses::line)
        .filter(each -> each > 0)
        .min()
        .orElse(0);
  }

  /** Returns the first line of a method's code; 0 where it has none. */
  static int line(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }
}
