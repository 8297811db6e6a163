package gradus.worker.mutation;

import gradus.protocol.Mutant;
import gradus.worker.mutation.operator.Change;
import gradus.worker.mutation.operator.Code;
import gradus.worker.mutation.operator.Operator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;

/** Finds the mutants of one class. */
final class ClassMutants {

  private static final List<Operator> OPERATORS = Operator.all();

  private final ClassNode node;
  private final List<Candidate> found = new ArrayList<>();

  private ClassMutants(ClassNode node) {
    this.node = node;
  }

  /** A mutant, and what makes it of the class that it was found in. */
  record Candidate(Mutant mutant, Change change, InsnList instructions) {

    void apply() {
      change.edit().accept(instructions);
    }
  }

  /** Returns all mutants of a class, in the order of methods and instructions. */
  static List<Candidate> of(ClassNode node) {
    ClassMutants mutants = new ClassMutants(node);
    mutants.find();
    return mutants.found;
  }

  private void find() {
    Map<String, Code> codes = new LinkedHashMap<>();
    for (WrittenMethod each : WrittenMethod.of(node)) {
      codes.put(each.name(), new Code(node.name, each.method()));
    }
    Messages messages = new Messages(node, codes.values());
    codes.forEach(
        (member, code) -> {
          Set<AbstractInsnNode> leftOut = new HashSet<>(Plumbing.in(node, code));
          leftOut.addAll(messages.in(code));
          find(member, code, leftOut);
        });
  }

  private void find(String member, Code code, Set<AbstractInsnNode> leftOut) {
    Map<Operator, Integer> counts = new LinkedHashMap<>();
    for (AbstractInsnNode each : code.all()) {
      if (!code.isLive(each) || leftOut.contains(each)) {
        continue;
      }
      for (Operator operator : OPERATORS) {
        for (Change change : operator.changes(code, each)) {
          int ordinal = counts.merge(operator, 1, Integer::sum);
          Mutant mutant = mutant(member, operator, ordinal, code.line(each), change);
          found.add(new Candidate(mutant, change, code.method().instructions));
        }
      }
    }
  }

  private Mutant mutant(String member, Operator operator, int ordinal, int line, Change change) {
    String className = node.name.replace('/', '.');
    String place = Names.withoutPackage(className) + "#" + member;
    return new Mutant(
        "%s/%s/%d".formatted(place, operator.name(), ordinal),
        operator.name(),
        className,
        member,
        line,
        change.description());
  }
}
