package gradus.worker.metering;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Takes the locks out of a method: there is one thread, and a lock on a shared object, such as a
 * class of the JDK, would outlive the submission. Locking null stays an exception.
 */
final class Monitors {

  private Monitors() {}

  static void strip(MethodNode method) {
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each.getOpcode() == Opcodes.MONITORENTER) {
        method.instructions.insertBefore(
            each,
            new MethodInsnNode(
                Opcodes.INVOKESTATIC,
                "java/util/Objects",
                "requireNonNull",
                "(Ljava/lang/Object;)Ljava/lang/Object;",
                false));
        method.instructions.set(each, new InsnNode(Opcodes.POP));
      } else if (each.getOpcode() == Opcodes.MONITOREXIT) {
        method.instructions.set(each, new InsnNode(Opcodes.POP));
      }
    }
  }
}
