package gradus.worker.contract;

import gradus.protocol.ClassFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a class file declares.
 *
 * @param name its internal name
 * @param access its access flags; for a member of another class, those that its source gives it
 * @param outer the internal name of the class whose member it is; null for a top-level class
 * @param supertypes the internal names of its superclass and its interfaces
 * @param members its fields and methods in the order of the file
 */
record ApiClass(
    String name,
    int access,
    @Nullable String outer,
    List<String> supertypes,
    List<ApiMember> members) {

  private static final int NO_CODE =
      ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES;

  ApiClass {
    supertypes = List.copyOf(supertypes);
    members = List.copyOf(members);
  }

  static ApiClass of(ClassFile file) {
    return of(file.content().toByteArray());
  }

  static ApiClass of(byte[] content) {
    Builder builder = new Builder();
    new ClassReader(content).accept(builder, NO_CODE);
    return builder.build();
  }

  boolean has(int flag) {
    return (access & flag) != 0;
  }

  boolean isInterface() {
    return has(Opcodes.ACC_INTERFACE);
  }

  String binaryName() {
    return name.replace('/', '.');
  }

  /** Returns the constructors that other classes can call. */
  List<ApiMember> openConstructors() {
    return members.stream().filter(each -> each.isConstructor() && isOpen(each)).toList();
  }

  /** Returns whether classes of another package or loader can use a member of this class. */
  boolean isOpen(ApiMember member) {
    return member.has(Opcodes.ACC_PUBLIC)
        || (member.has(Opcodes.ACC_PROTECTED) && !has(Opcodes.ACC_FINAL));
  }

  private static final class Builder extends ClassVisitor {

    private String name = "";
    private int access;
    private @Nullable String outer;
    private final List<String> supertypes = new ArrayList<>();
    private final List<ApiMember> members = new ArrayList<>();

    Builder() {
      super(Opcodes.ASM9);
    }

    ApiClass build() {
      return new ApiClass(name, access, outer, supertypes, members);
    }

    @Override
    public void visit(
        int version,
        int flags,
        String className,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      name = className;
      access = flags;
      if (superName != null) {
        supertypes.add(superName);
      }
      if (interfaces != null) {
        supertypes.addAll(List.of(interfaces));
      }
    }

    @Override
    public void visitInnerClass(
        String inner, @Nullable String outerName, @Nullable String simpleName, int flags) {
      if (inner.equals(name)) {
        access = flags;
        // A local or anonymous class is a member of nothing and open to nobody.
        outer = outerName == null ? name : outerName;
      }
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int flags,
        String field,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      members.add(new ApiMember(flags, field, descriptor));
      return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
        int flags,
        String method,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      members.add(new ApiMember(flags, method, descriptor));
      return null;
    }
  }
}
