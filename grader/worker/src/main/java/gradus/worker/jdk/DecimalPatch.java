package gradus.worker.jdk;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Rewrites the classes with which Java 17 to 20 convert numbers to decimals, so that they call
 * {@link ShortestDecimals} where later releases have another algorithm too.
 *
 * <p>That is the text of a number, and the digits that {@code %e}, {@code %f} and {@code %g} round.
 * {@code DecimalFormat} keeps the old digits, as it does in every release up to 25; only a mistake
 * in how it rounds them is mended.
 */
final class DecimalPatch {

  /** The class that texts come from. */
  static final String CONVERSION = "jdk/internal/math/FloatingDecimal";

  /** The class that digits come from. */
  static final String DIGITS = CONVERSION + "$BinaryToASCIIBuffer";

  /** The class that {@code DecimalFormat} rounds with. */
  static final String ROUNDING = "java/text/DigitList";

  /** What becomes part of the JDK. */
  static final List<Class<?>> ADDED = List.of(Schubfach.class, ShortestDecimals.class);

  private static final String ORIGIN = Type.getInternalName(ShortestDecimals.class);

  private static final String APPENDABLE = "java/lang/Appendable";
  private static final int COUNT_SHIFT = 16;
  private static final int EXPONENT_MASK = 0xffff;
  private static final int EXPONENT_OFFSET = 1024;

  private DecimalPatch() {}

  /** Returns an added class under its name beside the JDK's classes. */
  static byte[] added(byte[] content) {
    ClassNode node = JdkPatch.read(content);
    node.name = nameInJdk(node.name);
    node.access |= Opcodes.ACC_PUBLIC;
    for (MethodNode method : node.methods) {
      if ((method.access & Opcodes.ACC_PRIVATE) == 0) {
        method.access |= Opcodes.ACC_PUBLIC;
      }
      for (AbstractInsnNode each : method.instructions) {
        rename(each);
      }
    }
    return JdkPatch.write(node);
  }

  private static void rename(AbstractInsnNode instruction) {
    if (instruction instanceof MethodInsnNode call) {
      call.owner = nameInJdk(call.owner);
    } else if (instruction instanceof FieldInsnNode field) {
      field.owner = nameInJdk(field.owner);
    }
  }

  /** Those of other classes stay. */
  private static String nameInJdk(String internalName) {
    boolean added = ADDED.stream().map(Type::getInternalName).anyMatch(internalName::equals);
    String simpleName = internalName.substring(internalName.lastIndexOf('/') + 1);
    return added ? "jdk/internal/math/Gradus" + simpleName : internalName;
  }

  /** Replaces the methods that make texts. */
  static void replaceTexts(ClassNode node) {
    for (Type number : List.of(Type.DOUBLE_TYPE, Type.FLOAT_TYPE)) {
      String type = number.getDescriptor();
      replaceText(
          JdkPatch.find(node, "toJavaFormatString", "(" + type + ")Ljava/lang/String;"), number);
      replaceAppend(JdkPatch.find(node, "appendTo", "(" + type + "L" + APPENDABLE + ";)V"), number);
    }
  }

  /** Takes zeros off the end of what is rounded. */
  static void insertTrim(MethodNode method) {
    int decimal = 2;
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ALOAD, decimal));
    code.add(replacement("withoutLastZeros", "(Ljava/lang/String;)Ljava/lang/String;"));
    code.add(new VarInsnNode(Opcodes.ASTORE, decimal));
    method.instructions.insert(code);
  }

  private static void replaceText(MethodNode method, Type number) {
    InsnList code = text(number);
    code.add(new InsnNode(Opcodes.ARETURN));
    replaceBody(method, code);
  }

  private static void replaceAppend(MethodNode method, Type number) {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ALOAD, number.getSize()));
    code.add(text(number));
    String descriptor = "(Ljava/lang/CharSequence;)L" + APPENDABLE + ";";
    code.add(new MethodInsnNode(Opcodes.INVOKEINTERFACE, APPENDABLE, "append", descriptor, true));
    code.add(new InsnNode(Opcodes.POP));
    code.add(new InsnNode(Opcodes.RETURN));
    replaceBody(method, code);
  }

  private static InsnList text(Type number) {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(number.getOpcode(Opcodes.ILOAD), 0));
    code.add(replacement("of", Type.getMethodDescriptor(Type.getType(String.class), number)));
    return code;
  }

  /** Returns a call of the replacement. */
  static MethodInsnNode replacement(String name, String descriptor) {
    return new MethodInsnNode(Opcodes.INVOKESTATIC, nameInJdk(ORIGIN), name, descriptor, false);
  }

  private static void replaceBody(MethodNode method, InsnList code) {
    method.instructions = code;
    method.tryCatchBlocks.clear();
    method.localVariables = null;
  }

  /** Only what formats with a precision asks for is not compatible with Java 1.0. */
  static void insertDigits(MethodNode method) {
    int exponent = 1;
    int fraction = 2;
    int isCompatible = 5;
    int packed = method.maxLocals;
    LabelNode original = new LabelNode();
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ILOAD, isCompatible));
    code.add(new JumpInsnNode(Opcodes.IFNE, original));
    code.add(new VarInsnNode(Opcodes.LLOAD, fraction));
    code.add(new VarInsnNode(Opcodes.ILOAD, exponent));
    code.add(new VarInsnNode(Opcodes.ALOAD, 0));
    code.add(new FieldInsnNode(Opcodes.GETFIELD, DIGITS, "digits", "[C"));
    code.add(replacement("digits", "(JI[C)I"));
    code.add(new VarInsnNode(Opcodes.ISTORE, packed));
    code.add(store("firstDigitIndex", new InsnNode(Opcodes.ICONST_0)));
    code.add(store("nDigits", unpack(packed, Opcodes.ISHR, COUNT_SHIFT)));
    InsnList power = unpack(packed, Opcodes.IAND, EXPONENT_MASK);
    power.add(new LdcInsnNode(EXPONENT_OFFSET));
    power.add(new InsnNode(Opcodes.ISUB));
    code.add(store("decExponent", power));
    code.add(new InsnNode(Opcodes.RETURN));
    code.add(original);
    code.add(new FrameNode(Opcodes.F_SAME, 0, null, 0, null));
    method.instructions.insert(code);
  }

  private static InsnList unpack(int packed, int operation, int operand) {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(Opcodes.ILOAD, packed));
    code.add(new LdcInsnNode(operand));
    code.add(new InsnNode(operation));
    return code;
  }

  private static InsnList store(String field, AbstractInsnNode value) {
    InsnList code = new InsnList();
    code.add(value);
    return store(field, code);
  }

  private static InsnList store(String field, InsnList value) {
    value.insert(new VarInsnNode(Opcodes.ALOAD, 0));
    value.add(new FieldInsnNode(Opcodes.PUTFIELD, DIGITS, field, "I"));
    return value;
  }
}
