package gradus.worker.jdk;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Changes single steps of computations that Java 19 changed.
 *
 * <p>A table of hashes made for 24, 48, 96, ... elements is only as large as it has to be
 * (JDK-8281631, JDK-8284780), and what {@code \b} in a pattern takes for a word is what {@code \w}
 * does (JDK-8264160).
 */
final class CallPatch {

  /** The class whose tables are sized for the elements of another map. */
  static final String MAP = "java/util/HashMap";

  /** The class whose tables are sized for the elements of a collection. */
  static final String SET = "java/util/HashSet";

  /** The class that finds the bounds of words. */
  static final String BOUND = "java/util/regex/Pattern$Bound";

  private CallPatch() {}

  /** Rounds {@code size / loadFactor} up, instead of down and then up by one. */
  static void roundUpSizeOfMap(MethodNode method) {
    AbstractInsnNode one = find(method, Opcodes.FCONST_1);
    AbstractInsnNode quotient = one.getPrevious();
    AbstractInsnNode loadFactor = quotient.getPrevious();
    AbstractInsnNode size = loadFactor.getPrevious().getPrevious();
    expect(method, size.getOpcode() == Opcodes.I2F && quotient.getOpcode() == Opcodes.FDIV);
    expect(method, loadFactor instanceof FieldInsnNode && isNext(one, Opcodes.FADD));
    InsnList code = method.instructions;
    code.set(size, new InsnNode(Opcodes.I2D));
    code.insert(loadFactor, new InsnNode(Opcodes.F2D));
    code.set(quotient, new InsnNode(Opcodes.DDIV));
    code.set(one.getNext(), new InsnNode(Opcodes.D2F));
    code.set(one, ceiling());
  }

  /** Rounds {@code size / 0.75f} up, instead of down and then up by one. */
  static void roundUpSizeOfSet(MethodNode method) {
    AbstractInsnNode down = find(method, Opcodes.F2I);
    AbstractInsnNode one = down.getNext();
    expect(method, one.getOpcode() == Opcodes.ICONST_1 && isNext(one, Opcodes.IADD));
    InsnList code = method.instructions;
    code.set(one.getNext(), new InsnNode(Opcodes.D2I));
    code.set(one, ceiling());
    code.set(down, new InsnNode(Opcodes.F2D));
  }

  /** Asks for letters and digits of ASCII, instead of all. */
  static void narrowWords(MethodNode method) {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof MethodInsnNode call && call.name.equals("isLetterOrDigit")) {
        method.instructions.set(call, DecimalPatch.replacement("isAsciiLetterOrDigit", "(I)Z"));
        return;
      }
    }
    expect(method, false);
  }

  private static MethodInsnNode ceiling() {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, "java/lang/Math", "ceil", "(D)D", false);
  }

  private static AbstractInsnNode find(MethodNode method, int opcode) {
    for (AbstractInsnNode each : method.instructions) {
      if (each.getOpcode() == opcode) {
        return each;
      }
    }
    throw unexpected(method);
  }

  private static boolean isNext(AbstractInsnNode instruction, int opcode) {
    return instruction.getNext().getOpcode() == opcode;
  }

  private static void expect(MethodNode method, boolean holds) {
    if (!holds) {
      throw unexpected(method);
    }
  }

  private static IllegalStateException unexpected(MethodNode method) {
    return new IllegalStateException("not the method that is rewritten: " + method.name);
  }
}
