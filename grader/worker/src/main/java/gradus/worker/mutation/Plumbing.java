package gradus.worker.mutation;

import gradus.worker.mutation.operator.Code;
import gradus.worker.mutation.operator.Numbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What the compiler adds on its own account to what somebody wrote. */
final class Plumbing {

  private final Code code;
  private final Set<AbstractInsnNode> found = new HashSet<>();

  private Plumbing(Code code) {
    this.code = code;
  }

  /**
   * Returns the instructions of a method that nobody wrote.
   *
   * @param node the class that declares the method
   */
  static Set<AbstractInsnNode> in(ClassNode node, Code code) {
    Plumbing plumbing = new Plumbing(code);
    boolean makesConstants =
        (node.access & Opcodes.ACC_ENUM) != 0 && code.method().name.equals("<clinit>");
    for (AbstractInsnNode each : code.all()) {
      plumbing.addAssertion(each);
      plumbing.addStringSwitch(each);
      if (makesConstants && isOrdinal(each)) {
        plumbing.found.add(each);
      }
    }
    for (TryCatchBlockNode each : code.method().tryCatchBlocks) {
      plumbing.addCleanUp(each.handler, each.type);
    }
    return plumbing.found;
  }

  /** Assertions are off where learners' code runs: what is asserted is never computed. */
  private void addAssertion(AbstractInsnNode at) {
    if (at instanceof MethodInsnNode call && call.name.equals("desiredAssertionStatus")) {
      addUntil(call, each -> each.getOpcode() == Opcodes.PUTSTATIC);
    } else if (at instanceof FieldInsnNode field
        && field.getOpcode() == Opcodes.GETSTATIC
        && field.name.equals("$assertionsDisabled")
        && Code.next(field) instanceof JumpInsnNode jump) {
      addUntil(field, each -> each == jump.label);
    }
  }

  /** A switch over strings becomes one that numbers them, and one over the numbers. */
  private void addStringSwitch(AbstractInsnNode at) {
    if (!(at instanceof MethodInsnNode call)
        || !call.owner.equals("java/lang/String")
        || !call.name.equals("hashCode")
        || !isSwitch(Code.next(call))) {
      return;
    }
    AbstractInsnNode stored = Code.previous(Code.previous(call));
    AbstractInsnNode none = Code.previous(stored);
    if (stored instanceof VarInsnNode number && none != null) {
      found.add(none);
      addUntil(call, each -> isSwitch(each) && isLoad(Code.previous(each), number.var));
    }
  }

  private static boolean isSwitch(@Nullable AbstractInsnNode at) {
    return at instanceof LookupSwitchInsnNode || at instanceof TableSwitchInsnNode;
  }

  private static boolean isLoad(@Nullable AbstractInsnNode at, int variable) {
    return at instanceof VarInsnNode load
        && load.var == variable
        && load.getOpcode() >= Opcodes.ILOAD
        && load.getOpcode() <= Opcodes.ALOAD;
  }

  /** Returns whether, in an enum, a number is a constant's place among the others. */
  private static boolean isOrdinal(AbstractInsnNode at) {
    return Numbers.pushed(at) != null
        && Code.previous(at) instanceof LdcInsnNode name
        && Code.previous(name) instanceof InsnNode copy
        && Code.opcode(Code.previous(copy)) == Opcodes.NEW;
  }

  /** A handler of an exception without a name that throws it on: a copy of a {@code finally}. */
  private void addCleanUp(LabelNode handler, @Nullable String type) {
    if (Code.next(handler) instanceof VarInsnNode saved
        && (type == null || code.isHidden(saved, saved.var))) {
      addUntil(
          handler,
          each -> each.getOpcode() == Opcodes.ATHROW && isLoad(Code.previous(each), saved.var));
    }
  }

  /** Adds the instructions from one to the first that is an end, if there is such a one. */
  private void addUntil(AbstractInsnNode from, Predicate<AbstractInsnNode> isEnd) {
    List<AbstractInsnNode> range = new ArrayList<>();
    for (AbstractInsnNode each = from; each != null; each = each.getNext()) {
      if (isEnd.test(each)) {
        found.addAll(range);
        return;
      }
      range.add(each);
    }
  }
}
