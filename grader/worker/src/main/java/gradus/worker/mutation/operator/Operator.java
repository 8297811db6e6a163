package gradus.worker.mutation.operator;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;

/** A kind of change. */
public interface Operator {

  /** Returns all kinds of change. */
  static List<Operator> all() {
    return List.of(
        new NegatedConditions(),
        new Boundaries(),
        new Arithmetic(),
        new Constants(),
        new RemovedCalls(),
        new ReturnedDefaults());
  }

  /** Returns its name within the ids of mutants. */
  String name();

  /** Returns what it can change about one instruction; mostly nothing. */
  List<Change> changes(Code code, AbstractInsnNode at);
}
