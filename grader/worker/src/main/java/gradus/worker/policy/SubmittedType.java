package gradus.worker.policy;

import gradus.worker.policy.KnownTypes.KnownType;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A class of the submission.
 *
 * @param name its internal name
 * @param access its access flags
 * @param superName its superclass
 * @param interfaceNames its interfaces
 * @param sourceFile the name of its source file
 * @param methods its methods, by name and descriptor in one string
 * @param fields its fields, by name, a colon and descriptor
 */
record SubmittedType(
    String name,
    int access,
    @Nullable String superName,
    List<String> interfaceNames,
    String sourceFile,
    Map<String, DeclaredMethod> methods,
    Set<String> fields)
    implements KnownType {

  /**
   * A method of a submission.
   *
   * @param name its name
   * @param descriptor its descriptor
   * @param access its access flags
   * @param line the first line of its body, 0 where it has none
   */
  record DeclaredMethod(String name, String descriptor, int access, int line) {

    boolean isInstance() {
      return (access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !name.startsWith("<");
    }
  }

  /** Reads what other classes need to know of a class file. */
  static SubmittedType read(ClassReader classFile) {
    Reader reader = new Reader();
    classFile.accept(reader, ClassReader.SKIP_FRAMES);
    return reader.finish();
  }

  @Override
  public boolean declares(String member, String descriptor) {
    return descriptor.startsWith("(")
        ? methods.containsKey(member + descriptor)
        : fields.contains(member + ":" + descriptor);
  }

  boolean isInterface() {
    return (access & Opcodes.ACC_INTERFACE) != 0;
  }

  boolean isSynthetic() {
    return (access & Opcodes.ACC_SYNTHETIC) != 0;
  }

  /**
   * Returns the first line of the first method that has one; javac's constructor has the class's.
   */
  int line() {
    return methods.values().stream()
        .mapToInt(DeclaredMethod::line)
        .filter(line -> line > 0)
        .findFirst()
        .orElse(0);
  }

  /** Returns the first line of a method, or that of the class. */
  int line(String method, String descriptor) {
    DeclaredMethod declared = methods.get(method + descriptor);
    return declared == null || declared.line == 0 ? line() : declared.line;
  }

  /**
   * Reads what other classes need to know about a class: its name, ancestors, members and lines.
   */
  private static final class Reader extends ClassVisitor {

    private final Map<String, DeclaredMethod> methods = new LinkedHashMap<>();
    private final Set<String> fields = new HashSet<>();
    private String name = "";
    private int access;
    private @Nullable String superName;
    private List<String> interfaceNames = List.of();
    private @Nullable String sourceFile;

    private Reader() {
      super(Opcodes.ASM9);
    }

    SubmittedType finish() {
      return new SubmittedType(
          name, access, superName, interfaceNames, sourceFileOrGuess(), methods, fields);
    }

    @Override
    public void visit(
        int version,
        int access,
        String name,
        @Nullable String signature,
        @Nullable String superName,
        String @Nullable [] interfaces) {
      this.name = name;
      this.access = access;
      this.superName = superName;
      interfaceNames = interfaces == null ? List.of() : List.of(interfaces);
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {
      sourceFile = source;
    }

    @Override
    public @Nullable FieldVisitor visitField(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        @Nullable Object value) {
      fields.add(name + ":" + descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      methods.put(name + descriptor, new DeclaredMethod(name, descriptor, access, 0));
      return new MethodVisitor(Opcodes.ASM9) {
        @Override
        public void visitLineNumber(int line, Label start) {
          methods.computeIfPresent(
              name + descriptor,
              (key, method) ->
                  method.line() > 0 ? method : new DeclaredMethod(name, descriptor, access, line));
        }
      };
    }

    private String sourceFileOrGuess() {
      if (sourceFile != null) {
        return sourceFile;
      }
      String simpleName = name.substring(name.lastIndexOf('/') + 1);
      int dollar = simpleName.indexOf('$', 1);
      return (dollar < 0 ? simpleName : simpleName.substring(0, dollar)) + ".java";
    }
  }
}
