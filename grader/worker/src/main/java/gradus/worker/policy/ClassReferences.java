package gradus.worker.policy;

import gradus.worker.policy.SubmittedType.DeclaredMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Reports every reference of a class file. */
final class ClassReferences extends ClassVisitor {

  /** javac mentions it in every class with a lambda or a concatenation of strings. */
  private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";

  private final ClassReport report;
  private final KnownTypes types;
  private final int line;

  ClassReferences(ClassReport report, KnownTypes types) {
    super(Opcodes.ASM9);
    this.report = report;
    this.types = types;
    this.line = report.type().line();
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    if (superName != null) {
      report.extension(superName, line);
    }
    for (String each : interfaces == null ? new String[0] : interfaces) {
      report.extension(each, line);
    }
    report.signature(signature, line);
    if (!report.type().isInterface()) {
      reportInherited();
    }
  }

  @Override
  public @Nullable ModuleVisitor visitModule(String name, int access, @Nullable String version) {
    report.deny("a module declaration is not allowed", line);
    return null;
  }

  @Override
  public void visitNestHost(String nestHost) {
    reportForeign(nestHost, "a nest host");
  }

  @Override
  public void visitNestMember(String nestMember) {
    reportForeign(nestMember, "a nest member");
  }

  @Override
  public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
    reportForeign(owner, "an enclosing class");
    if (descriptor != null) {
      report.descriptor(descriptor, line);
    }
  }

  @Override
  public void visitPermittedSubclass(String permittedSubclass) {
    reportForeign(permittedSubclass, "a permitted subclass");
  }

  @Override
  public void visitInnerClass(
      String name, @Nullable String outerName, @Nullable String innerName, int access) {
    if (!name.equals(LOOKUP)) {
      report.mention(name);
    }
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public AnnotationVisitor visitTypeAnnotation(
      int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
    return AnnotationReferences.of(descriptor, report, line);
  }

  @Override
  public RecordComponentVisitor visitRecordComponent(
      String name, String descriptor, @Nullable String signature) {
    report.descriptor(descriptor, line);
    report.signature(signature, line);
    return new RecordComponentReferences(report);
  }

  @Override
  public FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    report.descriptor(descriptor, line);
    report.signature(signature, line);
    return new FieldReferences(report);
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    int methodLine = report.type().line(name, descriptor);
    report.descriptor(descriptor, methodLine);
    report.signature(signature, methodLine);
    for (String each : exceptions == null ? new String[0] : exceptions) {
      report.type(each, methodLine);
    }
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      report.deny("a native method is not allowed: an answer is written in Java", methodLine);
    }
    if (name.equals("finalize") && descriptor.equals("()V")) {
      report.finalizer(methodLine);
    }
    boolean switchTable = report.type().isSynthetic() && name.equals("<clinit>");
    return new MethodReferences(report, methodLine, switchTable);
  }

  private void reportForeign(String internalName, String role) {
    if (types.submitted(internalName) == null) {
      String readable = TypeNames.readable(TypeNames.binary(internalName));
      report.deny(readable + " is not allowed as " + role, line);
    }
  }

  private void reportInherited() {
    String name = report.type().name();
    List<SubmittedType> interfaces =
        types.lineage(name).stream()
            .filter(SubmittedType.class::isInstance)
            .map(SubmittedType.class::cast)
            .filter(SubmittedType::isInterface)
            .toList();
    for (SubmittedType each : interfaces) {
      each.methods().values().stream()
          .filter(DeclaredMethod::isInstance)
          .forEach(
              method ->
                  report.inherited(new MemberReference(name, method.name(), method.descriptor())));
    }
  }

  /** Reports the annotations of a field. */
  private static final class FieldReferences extends FieldVisitor {

    private final ClassReport report;

    FieldReferences(ClassReport report) {
      super(Opcodes.ASM9);
      this.report = report;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return AnnotationReferences.of(descriptor, report, report.type().line());
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
        int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
      return AnnotationReferences.of(descriptor, report, report.type().line());
    }
  }

  /** Reports the annotations of a record component. */
  private static final class RecordComponentReferences extends RecordComponentVisitor {

    private final ClassReport report;

    RecordComponentReferences(ClassReport report) {
      super(Opcodes.ASM9);
      this.report = report;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return AnnotationReferences.of(descriptor, report, report.type().line());
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
        int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
      return AnnotationReferences.of(descriptor, report, report.type().line());
    }
  }
}
