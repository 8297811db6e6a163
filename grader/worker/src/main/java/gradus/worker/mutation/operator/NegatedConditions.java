package gradus.worker.mutation.operator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/** Does what a condition guards when it does not hold. */
final class NegatedConditions implements Operator {

  @Override
  public String name() {
    return "negated-condition";
  }

  @Override
  public List<Change> changes(Code code, AbstractInsnNode at) {
    if (!(at instanceof JumpInsnNode jump) || !Comparison.isConditional(jump)) {
      return List.of();
    }
    int negated = Comparison.negated(jump.getOpcode());
    JumpInsnNode by = new JumpInsnNode(negated, jump.label);
    return List.of(Change.replace(jump, by, subject(code, jump) + " was negated"));
  }

  private static String subject(Code code, JumpInsnNode jump) {
    if (ForEachLoop.isCondition(code, jump)) {
      return "the condition of the for-each loop";
    }
    @Nullable String symbol = Comparison.symbol(code, jump);
    if (symbol != null) {
      return "`" + symbol + "`";
    }
    AbstractInsnNode tested = Code.previous(jump);
    if (tested instanceof MethodInsnNode call) {
      return "the result of " + call.name;
    }
    return Code.opcode(tested) == Opcodes.INSTANCEOF ? "`instanceof`" : "a condition";
  }
}
