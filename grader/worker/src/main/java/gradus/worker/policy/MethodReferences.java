package gradus.worker.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Reports every reference of a method's body. */
final class MethodReferences extends MethodVisitor {

  private final ClassReport report;
  private final boolean switchTable;
  private final Map<Label, Integer> linesBefore = new HashMap<>();
  private final Map<Label, Integer> lines = new HashMap<>();
  private final List<Caught> caught = new ArrayList<>();
  private int line;

  /**
   * @param line where the method starts
   * @param switchTable whether javac wrote the method to number the constants of an enum
   */
  MethodReferences(ClassReport report, int line, boolean switchTable) {
    super(Opcodes.ASM9);
    this.report = report;
    this.line = line;
    this.switchTable = switchTable;
  }

  private record Caught(Label handler, String type) {}

  @Override
  public void visitLabel(Label label) {
    linesBefore.put(label, line);
    lines.put(label, line);
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    lines.put(start, number);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    report.type(type, line);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    report.member(new MemberReference(owner, name, descriptor), line);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    report.member(new MemberReference(owner, name, descriptor), line);
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    new DynamicCall(descriptor, bootstrap, List.of(arguments)).reportTo(report, line);
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Type type && type.getSort() != Type.METHOD) {
      report.descriptor(type.getDescriptor(), line);
    } else if (value instanceof Type || value instanceof Handle) {
      report.deny("a method handle as a constant is not allowed: write a lambda", line);
    } else if (value instanceof ConstantDynamic) {
      report.deny("a constant computed by a bootstrap method is not allowed", line);
    }
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    report.descriptor(descriptor, line);
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    if (type != null) {
      caught.add(new Caught(handler, type));
    }
  }

  @Override
  public void visitLocalVariable(
      String name,
      String descriptor,
      @Nullable String signature,
      Label start,
      Label end,
      int index) {
    // A variable's range starts after its initialiser, so its own line is the one before.
    int declared = linesBefore.getOrDefault(start, line);
    report.descriptor(descriptor, declared);
    report.signature(signature, declared);
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return new AnnotationReferences(report, line);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public AnnotationVisitor visitParameterAnnotation(
      int parameter, String descriptor, boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public AnnotationVisitor visitInsnAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public AnnotationVisitor visitTryCatchAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public AnnotationVisitor visitLocalVariableAnnotation(
      int typeRef,
      @Nullable TypePath path,
      Label[] start,
      Label[] end,
      int[] index,
      String descriptor,
      boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public void visitEnd() {
    for (Caught each : caught) {
      int handlerLine = lines.getOrDefault(each.handler, line);
      if (switchTable) {
        report.caughtByCompiler(each.type, handlerLine);
      } else {
        report.type(each.type, handlerLine);
      }
    }
  }
}
