package gradus.worker.mutation.operator;

import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.IF_ICMPLE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Lets comparisons treat equal values the other way. */
final class Boundaries implements Operator {

  private static final Map<Integer, Integer> MOVED =
      Map.of(
          IFLT, IFLE,
          IFLE, IFLT,
          IFGT, IFGE,
          IFGE, IFGT,
          IF_ICMPLT, IF_ICMPLE,
          IF_ICMPLE, IF_ICMPLT,
          IF_ICMPGT, IF_ICMPGE,
          IF_ICMPGE, IF_ICMPGT);

  @Override
  public String name() {
    return "boundary";
  }

  @Override
  public List<Change> changes(Code code, AbstractInsnNode at) {
    @Nullable Integer moved = MOVED.get(at.getOpcode());
    if (moved == null) {
      return List.of();
    }
    JumpInsnNode jump = (JumpInsnNode) at;
    JumpInsnNode by = new JumpInsnNode(moved, jump.label);
    return List.of(Change.replace(jump, by, description(code, jump)));
  }

  private static String description(Code code, JumpInsnNode jump) {
    if (ForEachLoop.isCondition(code, jump)) {
      return "the for-each loop went one element too far";
    }
    String symbol = String.valueOf(Comparison.symbol(code, jump));
    String other = symbol.endsWith("=") ? symbol.substring(0, 1) : symbol + "=";
    return "`%s` became `%s`".formatted(symbol, other);
  }
}
