package gradus.worker.metering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Counts a step at the entry of a method and at each jump back.
 *
 * <p>Every loop jumps back, and compilers agree on how often: once an iteration. A conditional jump
 * back goes by way of a few instructions at the method's end, whose frame is that of its target.
 */
final class StepCounts {

  private static final String STEP = "step";
  private static final String NOTHING = "()V";

  private final MethodNode method;
  private final InsnList detours = new InsnList();
  private final Set<LabelNode> passed = Collections.newSetFromMap(new IdentityHashMap<>());

  private StepCounts(MethodNode method) {
    this.method = method;
  }

  static void insertEntry(MethodNode method) {
    method.instructions.insert(RuntimeCall.meter(STEP, NOTHING));
  }

  static void insertJumpsBack(MethodNode method) {
    new StepCounts(method).insertJumpsBack();
  }

  private void insertJumpsBack() {
    AbstractInsnNode[] original = method.instructions.toArray();
    for (AbstractInsnNode each : original) {

      if (each instanceof LabelNode label) {
        passed.add(label);
      } else if (each instanceof JumpInsnNode jump && isBefore(jump.label)) {
        count(jump);
      } else if (each instanceof TableSwitchInsnNode table) {
        table.dflt = target(table.dflt);
        table.labels = targets(table.labels);
      } else if (each instanceof LookupSwitchInsnNode lookup) {
        lookup.dflt = target(lookup.dflt);
        lookup.labels = targets(lookup.labels);
      }
    }
    method.instructions.add(detours);
  }

  private boolean isBefore(LabelNode label) {
    return passed.contains(label);
  }

  private void count(JumpInsnNode jump) {
    if (jump.getOpcode() == Opcodes.GOTO) {
      method.instructions.insertBefore(jump, RuntimeCall.meter(STEP, NOTHING));
    } else {
      jump.label = detour(jump.label);
    }
  }

  private List<LabelNode> targets(List<LabelNode> labels) {
    return new ArrayList<>(labels.stream().map(this::target).toList());
  }

  private LabelNode target(LabelNode label) {
    return isBefore(label) ? detour(label) : label;
  }

  private LabelNode detour(LabelNode target) {
    LabelNode start = new LabelNode();
    FrameNode frame = frameAt(target);
    detours.add(start);
    detours.add(
        new FrameNode(
            Opcodes.F_NEW,
            frame.local.size(),
            frame.local.toArray(),
            frame.stack.size(),
            frame.stack.toArray()));
    detours.add(RuntimeCall.meter(STEP, NOTHING));
    detours.add(new JumpInsnNode(Opcodes.GOTO, target));
    return start;
  }

  private static FrameNode frameAt(LabelNode label) {
    AbstractInsnNode each = label;
    while (each != null && each.getOpcode() < 0) {
      if (each instanceof FrameNode frame) {
        return frame;
      }
      each = each.getNext();
    }
    throw new IllegalStateException("a jump's target has no frame");
  }
}
