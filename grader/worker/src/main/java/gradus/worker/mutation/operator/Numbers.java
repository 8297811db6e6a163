package gradus.worker.mutation.operator;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** The instructions that push a constant number. */
public final class Numbers {

  private Numbers() {}

  /** Returns the number that an instruction pushes, as its own type; null where it does not. */
  public static @Nullable Number pushed(@Nullable AbstractInsnNode at) {
    int opcode = Code.opcode(at);
    if (at instanceof IntInsnNode push && opcode != Opcodes.NEWARRAY) {
      return push.operand;
    }
    if (at instanceof LdcInsnNode load) {
      return load.cst instanceof Number number ? number : null;
    }
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return opcode - Opcodes.ICONST_0;
    }
    return switch (opcode) {
      case Opcodes.LCONST_0, Opcodes.LCONST_1 -> (long) (opcode - Opcodes.LCONST_0);
      case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
          (float) (opcode - Opcodes.FCONST_0);
      case Opcodes.DCONST_0, Opcodes.DCONST_1 -> (double) (opcode - Opcodes.DCONST_0);
      default -> null;
    };
  }

  /** Returns an instruction that pushes a number of its type. */
  static AbstractInsnNode push(Number number) {
    if (number instanceof Integer whole && whole >= -1 && whole <= 5) {
      return new InsnNode(Opcodes.ICONST_0 + whole);
    }
    return new LdcInsnNode(number);
  }

  /**
   * Returns what a mutant has instead of a number: the next one. A whole 1 becomes 0, because a
   * true value is a 1 as well and 2 would be no other truth; a number so large that the next is no
   * other becomes 1.
   */
  static Number other(Number number) {
    if (number instanceof Integer whole) {
      return whole == 1 ? 0 : whole + 1;
    }
    if (number instanceof Long whole) {
      return whole == 1 ? 0 : whole + 1;
    }
    if (number instanceof Float real) {
      return real + 1 == real || real.isNaN() ? 1f : real + 1;
    }
    double real = number.doubleValue();
    return real + 1 == real || Double.isNaN(real) ? 1 : real + 1;
  }
}
