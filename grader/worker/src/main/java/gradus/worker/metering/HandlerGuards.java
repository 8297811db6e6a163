package gradus.worker.metering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Lets no exception handler run once the test has run out of something.
 *
 * <p>Each handler begins by asking the meter, which throws. The question must stand in no protected
 * range at all: the handlers of {@code finally} blocks cover themselves, so what it throws would
 * come back to it for ever. Therefore every range is cut in two around every question in it.
 */
final class HandlerGuards {

  /** A question, between two labels. */
  private record Guard(LabelNode start, LabelNode end) {}

  private final MethodNode method;
  private final Map<LabelNode, Guard> guards = new LinkedHashMap<>();

  private HandlerGuards(MethodNode method) {
    this.method = method;
  }

  static void insert(MethodNode method) {
    if (!method.tryCatchBlocks.isEmpty()) {
      new HandlerGuards(method).insert();
    }
  }

  private void insert() {
    for (TryCatchBlockNode each : method.tryCatchBlocks) {
      guards.computeIfAbsent(each.handler, this::guard);
    }
    List<TryCatchBlockNode> cut = new ArrayList<>();
    for (TryCatchBlockNode each : method.tryCatchBlocks) {
      cut(each, cut);
    }
    method.tryCatchBlocks = cut;
  }

  private Guard guard(LabelNode handler) {
    AbstractInsnNode first = handler;
    while (first.getOpcode() < 0) {
      first = first.getNext();
    }
    Guard guard = new Guard(new LabelNode(), new LabelNode());
    InsnList question = new InsnList();
    question.add(guard.start());
    question.add(new InsnNode(Opcodes.DUP));
    question.add(RuntimeCall.meter("caught", "(Ljava/lang/Throwable;)V"));
    question.add(guard.end());
    method.instructions.insertBefore(first, question);
    return guard;
  }

  private void cut(TryCatchBlockNode range, List<TryCatchBlockNode> parts) {
    LabelNode start = range.start;
    for (Guard each : inOrder()) {
      if (isIn(each.start(), start, range.end)) {
        addPart(start, each.start(), range, parts);
        start = each.end();
      }
    }
    addPart(start, range.end, range, parts);
  }

  private List<Guard> inOrder() {
    return guards.values().stream()
        .sorted((a, b) -> Integer.compare(position(a.start()), position(b.start())))
        .toList();
  }

  private boolean isIn(LabelNode label, LabelNode start, LabelNode end) {
    return position(start) <= position(label) && position(label) < position(end);
  }

  private int position(LabelNode label) {
    return method.instructions.indexOf(label);
  }

  private void addPart(
      LabelNode start, LabelNode end, TryCatchBlockNode range, List<TryCatchBlockNode> parts) {
    if (holdsCode(start, end)) {
      parts.add(new TryCatchBlockNode(start, end, range.handler, range.type));
    }
  }

  private static boolean holdsCode(LabelNode start, LabelNode end) {
    for (AbstractInsnNode each = start; each != null && each != end; each = each.getNext()) {
      if (each.getOpcode() >= 0) {
        return true;
      }
    }
    return false;
  }
}
