package gradus.worker.mutation.operator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;

/** Returns zero, true, false, null or something empty instead of the result. */
final class ReturnedDefaults implements Operator {

  /** Methods that give an empty object of the type that declares them. */
  private static final Map<String, String> EMPTY =
      Map.of(
          "java/util/List", "of",
          "java/util/Set", "of",
          "java/util/Map", "of",
          "java/util/Optional", "empty");

  @Override
  public String name() {
    return "returned-default";
  }

  @Override
  public List<Change> changes(Code code, AbstractInsnNode at) {
    if (at.getOpcode() < Opcodes.IRETURN || at.getOpcode() > Opcodes.ARETURN) {
      return List.of();
    }
    Type type = Type.getReturnType(code.method().desc);
    AbstractInsnNode source = code.onlySource(at);
    return switch (type.getSort()) {
      case Type.BOOLEAN -> truths(at, Numbers.pushed(source));
      case Type.ARRAY -> isEmptyArray(source) ? List.of() : List.of(emptyArray(at, type));
      case Type.OBJECT -> isEmpty(source) ? List.of() : List.of(empty(at, type));
      default -> zeros(at, zero(type), Numbers.pushed(source));
    };
  }

  /** Leaves a constant alone: another mutant makes it the other truth. */
  private static List<Change> truths(AbstractInsnNode at, @Nullable Number constant) {
    return constant != null
        ? List.of()
        : List.of(
            returned(at, "true", Numbers.push(1)), //
            returned(at, "false", Numbers.push(0)));
  }

  /** Leaves a constant alone that is zero, or that another mutant makes zero. */
  private static List<Change> zeros(AbstractInsnNode at, Number zero, @Nullable Number constant) {
    boolean known =
        constant != null && (zero.equals(constant) || zero.equals(Numbers.other(constant)));
    return known ? List.of() : List.of(returned(at, zero.toString(), Numbers.push(zero)));
  }

  private static Number zero(Type type) {
    return switch (type.getSort()) {
      case Type.LONG -> 0L;
      case Type.FLOAT -> 0f;
      case Type.DOUBLE -> 0d;
      default -> 0;
    };
  }

  private static boolean isEmptyArray(@Nullable AbstractInsnNode source) {
    int opcode = Code.opcode(source);
    return (opcode == Opcodes.NEWARRAY || opcode == Opcodes.ANEWARRAY)
        && Integer.valueOf(0).equals(Numbers.pushed(Code.previous(source)));
  }

  private static Change emptyArray(AbstractInsnNode at, Type type) {
    AbstractInsnNode array = new MultiANewArrayInsnNode(type.getDescriptor(), 1);
    return returned(at, "an empty array", Numbers.push(0), array);
  }

  private static boolean isEmpty(@Nullable AbstractInsnNode source) {
    if (source instanceof MethodInsnNode call) {
      return call.name.equals(EMPTY.get(call.owner)) && call.desc.startsWith("()");
    }
    return Code.opcode(source) == Opcodes.ACONST_NULL
        || (source instanceof LdcInsnNode load && load.cst.equals(""));
  }

  private static Change empty(AbstractInsnNode at, Type type) {
    String name = type.getInternalName();
    if (name.equals("java/lang/String")) {
      return returned(at, "an empty string", new LdcInsnNode(""));
    }
    String method = EMPTY.get(name);
    if (method == null) {
      return returned(at, "null", new InsnNode(Opcodes.ACONST_NULL));
    }
    boolean ofInterface = !name.equals("java/util/Optional");
    MethodInsnNode call =
        new MethodInsnNode(
            Opcodes.INVOKESTATIC, name, method, "()" + type.getDescriptor(), ofInterface);
    String simple = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return returned(at, "an empty " + simple, call);
  }

  private static Change returned(AbstractInsnNode at, String what, AbstractInsnNode... pushing) {
    boolean wide = at.getOpcode() == Opcodes.LRETURN || at.getOpcode() == Opcodes.DRETURN;
    InsnList inserted = new InsnList();
    inserted.add(new InsnNode(wide ? Opcodes.POP2 : Opcodes.POP));
    for (AbstractInsnNode each : pushing) {
      inserted.add(each);
    }
    return new Change(
        "returned " + what + " instead of the result", code -> code.insertBefore(at, inserted));
  }
}
