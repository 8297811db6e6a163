package gradus.worker.policy;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reports the classes and enum constants among an annotation's values. */
final class AnnotationReferences extends AnnotationVisitor {

  private final ClassReport report;
  private final int line;

  AnnotationReferences(ClassReport report, int line) {
    super(Opcodes.ASM9);
    this.report = report;
    this.line = line;
  }

  /** Reports an annotation's own type and returns the visitor of its values. */
  static AnnotationVisitor of(String descriptor, ClassReport report, int line) {
    report.descriptor(descriptor, line);
    return new AnnotationReferences(report, line);
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    if (value instanceof Type type) {
      report.descriptor(type.getDescriptor(), line);
    }
  }

  @Override
  public void visitEnum(@Nullable String name, String descriptor, String value) {
    String owner = Type.getType(descriptor).getInternalName();
    report.member(new MemberReference(owner, value, descriptor), line);
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    return of(descriptor, report, line);
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    return this;
  }
}
