package gradus.worker.mutation.operator;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/** A method's body, and for each instruction where the values on the stack come from. */
public final class Code {

  private static final int UNREACHABLE = Integer.MAX_VALUE;

  private final MethodNode method;
  private final Frame<SourceValue>[] frames;

  /**
   * @param owner the internal name of the class that declares the method
   * @param method a method with a body, as the compiler wrote it
   */
  public Code(String owner, MethodNode method) {
    this.method = method;
    try {
      frames = new Analyzer<>(new SourceInterpreter()).analyze(owner, method);
    } catch (AnalyzerException e) {
      throw new IllegalArgumentException(method.name + " is no valid method", e);
    }
  }

  /** Returns the method. */
  public MethodNode method() {
    return method;
  }

  /** Returns all instructions, with the labels, lines and frames between them. */
  public AbstractInsnNode[] all() {
    return method.instructions.toArray();
  }

  /** Returns whether an instruction does something, and may be reached. */
  public boolean isLive(AbstractInsnNode at) {
    return at.getOpcode() >= 0 && depth(at) != UNREACHABLE;
  }

  private int position(AbstractInsnNode at) {
    return method.instructions.indexOf(at);
  }

  /** Returns how many values are on the stack before an instruction. */
  public int depth(AbstractInsnNode at) {
    Frame<SourceValue> frame = frames[position(at)];
    return frame == null ? UNREACHABLE : frame.getStackSize();
  }

  /**
   * Returns what may have put a value on the stack.
   *
   * @param at a live instruction
   * @param fromTop how many values are above, before the instruction
   */
  Set<AbstractInsnNode> sources(AbstractInsnNode at, int fromTop) {
    Frame<SourceValue> frame = frames[position(at)];
    return frame.getStack(frame.getStackSize() - 1 - fromTop).insns;
  }

  /** Returns the only instruction that may have put the topmost value on the stack. */
  @Nullable AbstractInsnNode onlySource(AbstractInsnNode at) {
    Set<AbstractInsnNode> sources = sources(at, 0);
    return sources.size() == 1 ? sources.iterator().next() : null;
  }

  /**
   * Returns where the computation of a value begins: the last instruction before another that finds
   * no more than {@code depth} values on the stack.
   */
  public AbstractInsnNode start(AbstractInsnNode before, int depth) {
    AbstractInsnNode at = before.getPrevious();
    while (at.getPrevious() != null && (!isLive(at) || depth(at) > depth)) {
      at = at.getPrevious();
    }
    return at;
  }

  /** Returns the line of an instruction; 0 where the class has none. */
  public int line(AbstractInsnNode at) {
    for (AbstractInsnNode each = at; each != null; each = each.getPrevious()) {
      if (each instanceof LineNumberNode line) {
        return line.line;
      }
    }
    return 0;
  }

  /** Returns the descriptor of the source's variable that an instruction uses, where it has one. */
  @Nullable String variable(AbstractInsnNode at, int index) {
    if (method.localVariables == null) {
      return null;
    }
    // A variable's range begins after what first sets it.
    AbstractInsnNode used = isStore(at) ? next(at) : at;
    int position = used == null ? -1 : position(used);
    for (LocalVariableNode each : method.localVariables) {
      if (each.index == index
          && position(each.start) <= position
          && position < position(each.end)) {
        return each.desc;
      }
    }
    return null;
  }

  /** Returns whether an instruction uses a variable that the source does not name. */
  public boolean isHidden(AbstractInsnNode at, int index) {
    return method.localVariables != null && variable(at, index) == null;
  }

  private static boolean isStore(AbstractInsnNode at) {
    return at.getOpcode() >= Opcodes.ISTORE && at.getOpcode() <= Opcodes.ASTORE;
  }

  /** Returns the first instruction after another that does something. */
  public static @Nullable AbstractInsnNode next(@Nullable AbstractInsnNode at) {
    AbstractInsnNode next = at == null ? null : at.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }

  /** Returns the last instruction before another that does something. */
  public static @Nullable AbstractInsnNode previous(@Nullable AbstractInsnNode at) {
    AbstractInsnNode previous = at == null ? null : at.getPrevious();
    while (previous != null && previous.getOpcode() < 0) {
      previous = previous.getPrevious();
    }
    return previous;
  }

  /** Returns the opcode of an instruction; -1 where there is none. */
  public static int opcode(@Nullable AbstractInsnNode at) {
    return at == null ? -1 : at.getOpcode();
  }
}
