package gradus.worker.mutation.operator;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;

/** Computes with another number, or with the other truth. */
final class Constants implements Operator {

  @Override
  public String name() {
    return "constant";
  }

  @Override
  public List<Change> changes(Code code, AbstractInsnNode at) {
    Number number = Numbers.pushed(at);
    if (number == null || isIndexOfLiteral(at) || isLengthOfLiteral(at)) {
      return List.of();
    }
    if (isTruth(number) && isOfCondition(at) && Truths.maybe(code, at)) {
      return List.of();
    }
    Number other = Numbers.other(number);
    return List.of(Change.replace(at, Numbers.push(other), description(code, at, number, other)));
  }

  private static String description(Code code, AbstractInsnNode at, Number number, Number other) {
    if (ForEachLoop.isStart(code, at)) {
      return "the for-each loop left out its first element";
    }
    return isTruth(number) && Truths.certainly(code, at)
        ? "%s became %s".formatted(number.equals(1), other.equals(1))
        : number + " became " + other;
  }

  private static boolean isTruth(Number number) {
    return number.equals(0) || number.equals(1);
  }

  /** Returns whether a number says where in an array literal a value stands. */
  private static boolean isIndexOfLiteral(AbstractInsnNode at) {
    AbstractInsnNode copy = Code.previous(at);
    int before = Code.opcode(Code.previous(copy));
    return Code.opcode(copy) == Opcodes.DUP
        && (isNewArray(before) || (before >= Opcodes.IASTORE && before <= Opcodes.SASTORE));
  }

  /** Returns whether a number says how many values stand in an array literal. */
  private static boolean isLengthOfLiteral(AbstractInsnNode at) {
    AbstractInsnNode array = Code.next(at);
    AbstractInsnNode copy = Code.next(array);
    return isNewArray(Code.opcode(array))
        && Code.opcode(copy) == Opcodes.DUP
        && Numbers.pushed(Code.next(copy)) != null;
  }

  private static boolean isNewArray(int opcode) {
    return opcode == Opcodes.NEWARRAY || opcode == Opcodes.ANEWARRAY;
  }

  /**
   * Returns whether a number is one of the two between which a condition chooses: {@code x < y}
   * where its value is used, but also {@code x < y ? 1 : 0}.
   */
  private static boolean isOfCondition(AbstractInsnNode at) {
    boolean isSecond = at.getOpcode() == Opcodes.ICONST_0;
    AbstractInsnNode one = isSecond ? Code.previous(Code.previous(at)) : at;
    AbstractInsnNode jump = Code.next(one);
    AbstractInsnNode zero = Code.next(jump);
    return Code.opcode(one) == Opcodes.ICONST_1
        && Code.opcode(zero) == Opcodes.ICONST_0
        && jump instanceof JumpInsnNode past
        && past.getOpcode() == Opcodes.GOTO
        && Code.next(past.label) == Code.next(zero);
  }
}
