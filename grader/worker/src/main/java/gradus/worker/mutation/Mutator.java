package gradus.worker.mutation;

import gradus.protocol.ClassFile;
import gradus.protocol.Mutant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes mutants of a program, such as a reference solution: copies with one small change each.
 *
 * <p>Changed is only what somebody wrote, not what the compiler added, and not what only makes an
 * exception's message. The kinds of change are those of DeMillo, Lipton and Sayward, Hints on Test
 * Data Selection (1978), as mutation testing of class files has come to choose them.
 */
public final class Mutator {

  private Mutator() {}

  /**
   * Returns every mutant of the classes, in the order of classes, methods and instructions; the
   * lambdas of a method follow it.
   *
   * @param classes one program's classes, as the compiler wrote them
   */
  public static List<Mutant> mutants(List<ClassFile> classes) {
    return mutants(classes, Set.of());
  }

  /**
   * Returns the same, but none of classes from some sources.
   *
   * @param leftOut the names of the sources
   */
  public static List<Mutant> mutants(List<ClassFile> classes, Set<String> leftOut) {
    List<Mutant> all = new ArrayList<>();
    for (ClassFile each : classes) {
      ClassNode node = ClassNodes.read(each);
      if (node.sourceFile == null || !leftOut.contains(node.sourceFile)) {
        ClassMutants.of(node).forEach(found -> all.add(found.mutant()));
      }
    }
    return all;
  }

  /**
   * Returns the classes with one mutant applied.
   *
   * @throws IllegalArgumentException if there is no such mutant
   */
  public static List<ClassFile> apply(List<ClassFile> classes, String mutantId) {
    List<ClassFile> changed = new ArrayList<>(classes);
    for (int i = 0; i < changed.size(); i++) {
      ClassFile file = changed.get(i);
      if (!mutantId.startsWith(Names.withoutPackage(file.name()) + "#")) {
        continue;
      }
      ClassNode node = ClassNodes.read(file);
      for (ClassMutants.Candidate each : ClassMutants.of(node)) {
        if (each.mutant().id().equals(mutantId)) {
          each.apply();
          changed.set(i, ClassNodes.write(node));
          return changed;
        }
      }
    }
    throw new IllegalArgumentException("there is no mutant " + mutantId);
  }
}
