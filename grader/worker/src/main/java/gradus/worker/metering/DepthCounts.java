package gradus.worker.metering;

import gradus.worker.metering.runtime.Depth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Makes a method count its depth, or come back to the depth of its caller.
 *
 * <p>The method's depth stands in a local variable of its own. An exception that nobody catches
 * needs no more than that: whoever catches it comes back to its own depth.
 */
final class DepthCounts {

  private static final String TAKES_DEPTH = "(I)V";

  private final MethodNode method;
  private final boolean counted;
  private final boolean leftThrough;
  private final int own;
  private final LabelNode start = new LabelNode();

  private DepthCounts(MethodNode method, boolean counted, boolean leftThrough) {
    this.method = method;
    this.counted = counted;
    this.leftThrough = leftThrough;
    own = method.maxLocals;
    if (isNeeded()) {
      method.maxLocals++;
    }
  }

  /** Takes a local variable, before others take those that are free. */
  static DepthCounts of(MethodNode method, Recursion recursion) {
    return new DepthCounts(method, recursion.isCounted(method), recursion.isLeftThrough(method));
  }

  private boolean isNeeded() {
    return counted || leftThrough;
  }

  /** Counts at the entry, at each return, and where an exception is caught. */
  void insert() {
    if (!isNeeded()) {
      return;
    }
    extendFrames();
    comeBackInHandlers();
    if (counted) {
      leaveAtReturns();
    }
    InsnList entry = new InsnList();
    entry.add(call(counted ? "enter" : "current", "()I"));
    entry.add(new VarInsnNode(Opcodes.ISTORE, own));
    method.instructions.insert(entry);
    method.instructions.insert(startOfRange(), start);
  }

  /** Comes back too when an exception leaves; after all other handlers have been written. */
  void insertWayOut() {
    if (!leftThrough) {
      return;
    }
    LabelNode end = new LabelNode();
    method.instructions.add(end);
    method.instructions.add(
        new FrameNode(Opcodes.F_NEW, own + 1, locals(), 1, new Object[] {"java/lang/Throwable"}));
    method.instructions.add(new VarInsnNode(Opcodes.ILOAD, own));
    method.instructions.add(call(counted ? "leave" : "back", TAKES_DEPTH));
    method.instructions.add(new InsnNode(Opcodes.ATHROW));
    method.tryCatchBlocks.add(new TryCatchBlockNode(start, end, end, null));
  }

  private Object[] locals() {
    Object[] locals = new Object[own + 1];
    Arrays.fill(locals, Opcodes.TOP);
    locals[own] = Opcodes.INTEGER;
    return locals;
  }

  private void extendFrames() {
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof FrameNode frame) {
        List<Object> locals = new ArrayList<>(frame.local);
        for (int slots = slots(locals); slots < own; slots++) {
          locals.add(Opcodes.TOP);
        }
        locals.add(Opcodes.INTEGER);
        frame.local = locals;
      }
    }
  }

  private static int slots(List<Object> locals) {
    int slots = 0;
    for (Object each : locals) {
      slots += each == Opcodes.LONG || each == Opcodes.DOUBLE ? 2 : 1;
    }
    return slots;
  }

  private void comeBackInHandlers() {
    Set<LabelNode> handlers = new LinkedHashSet<>();
    method.tryCatchBlocks.forEach(each -> handlers.add(each.handler));
    for (LabelNode each : handlers) {
      AbstractInsnNode first = each;
      while (first.getOpcode() < 0) {
        first = first.getNext();
      }
      method.instructions.insertBefore(first, restore("back"));
    }
  }

  private void leaveAtReturns() {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each.getOpcode() >= Opcodes.IRETURN && each.getOpcode() <= Opcodes.RETURN) {
        method.instructions.insertBefore(each, restore("leave"));
      }
    }
  }

  private InsnList restore(String how) {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ILOAD, own));
    code.add(call(how, TAKES_DEPTH));
    return code;
  }

  private static MethodInsnNode call(String name, String descriptor) {
    return RuntimeCall.of(Depth.class, name, descriptor);
  }

  /** A constructor has no object to speak of until it has called another one. */
  private AbstractInsnNode startOfRange() {
    AbstractInsnNode entered = method.instructions.getFirst().getNext();
    if (!method.name.equals("<init>")) {
      return entered;
    }
    int made = 0;
    for (AbstractInsnNode each = entered; each != null; each = each.getNext()) {
      if (each instanceof TypeInsnNode && each.getOpcode() == Opcodes.NEW) {
        made++;
      } else if (each instanceof MethodInsnNode call && call.name.equals("<init>") && made-- == 0) {
        return each;
      }
    }
    throw new IllegalStateException("a constructor calls no other");
  }
}
