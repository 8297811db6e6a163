package gradus.worker.mutation.operator;

import static org.objectweb.asm.Opcodes.DNEG;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IAND;
import static org.objectweb.asm.Opcodes.IDIV;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INEG;
import static org.objectweb.asm.Opcodes.IOR;
import static org.objectweb.asm.Opcodes.IREM;
import static org.objectweb.asm.Opcodes.ISHL;
import static org.objectweb.asm.Opcodes.ISHR;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.IUSHR;
import static org.objectweb.asm.Opcodes.IXOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnNode;

/** Computes with another operator. */
final class Arithmetic implements Operator {

  /** An operator of the source and its opcode for {@code int}; those of other types follow it. */
  private record Swap(int opcode, String symbol, int otherOpcode, String otherSymbol, int types) {}

  private static final int WHOLE = 2;
  private static final int ALL = 4;

  private static final List<Swap> SWAPS =
      List.of(
          new Swap(IADD, "+", ISUB, "-", ALL),
          new Swap(ISUB, "-", IADD, "+", ALL),
          new Swap(IMUL, "*", IDIV, "/", ALL),
          new Swap(IDIV, "/", IMUL, "*", ALL),
          new Swap(IREM, "%", IMUL, "*", ALL),
          new Swap(ISHL, "<<", ISHR, ">>", WHOLE),
          new Swap(ISHR, ">>", ISHL, "<<", WHOLE),
          new Swap(IUSHR, ">>>", ISHL, "<<", WHOLE),
          new Swap(IAND, "&", IOR, "|", WHOLE),
          new Swap(IOR, "|", IAND, "&", WHOLE),
          new Swap(IXOR, "^", IAND, "&", WHOLE));

  private static final Map<Integer, Swap> BY_OPCODE = byOpcode();

  private static Map<Integer, Swap> byOpcode() {
    Map<Integer, Swap> all = new HashMap<>();
    for (Swap each : SWAPS) {
      for (int type = 0; type < each.types(); type++) {
        all.put(each.opcode() + type, each);
      }
    }
    return all;
  }

  @Override
  public String name() {
    return "arithmetic";
  }

  @Override
  public List<Change> changes(Code code, AbstractInsnNode at) {
    int opcode = at.getOpcode();
    if (at instanceof IincInsnNode step) {
      IincInsnNode by = new IincInsnNode(step.var, -step.incr);
      return List.of(Change.replace(step, by, description(code, step)));
    }
    if (opcode >= INEG && opcode <= DNEG) {
      return List.of(Change.remove(at, "the `-` of a negation was removed"));
    }
    @Nullable Swap swap = BY_OPCODE.get(opcode);
    if (swap == null) {
      return List.of();
    }
    InsnNode by = new InsnNode(swap.otherOpcode() + opcode - swap.opcode());
    return List.of(
        Change.replace(at, by, "`%s` became `%s`".formatted(swap.symbol(), swap.otherSymbol())));
  }

  private static String description(Code code, IincInsnNode step) {
    if (ForEachLoop.isStep(code, step)) {
      return "the for-each loop went backwards";
    }
    String sign = step.incr < 0 ? "-" : "+";
    String other = step.incr < 0 ? "+" : "-";
    return switch (Math.abs(step.incr)) {
      case 1 -> "`%s` became `%s`".formatted(sign + sign, other + other);
      default ->
          "`%s= %d` became `%s= %d`"
              .formatted(sign, Math.abs(step.incr), other, Math.abs(step.incr));
    };
  }
}
