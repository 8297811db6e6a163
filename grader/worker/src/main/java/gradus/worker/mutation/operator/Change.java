package gradus.worker.mutation.operator;

import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;

/**
 * One way to change a method.
 *
 * @param description what it does, in terms of the source
 * @param edit does it, to the method's instructions
 */
public record Change(String description, Consumer<InsnList> edit) {

  /** Returns the change that puts another instruction in one's place. */
  static Change replace(AbstractInsnNode at, AbstractInsnNode by, String description) {
    return new Change(description, code -> code.set(at, by));
  }

  /**
   * Returns the change that leaves an instruction out. Another that does nothing stands in its
   * place, because no two stack map frames may be at one address.
   */
  static Change remove(AbstractInsnNode at, String description) {
    return replace(at, new InsnNode(Opcodes.NOP), description);
  }
}
