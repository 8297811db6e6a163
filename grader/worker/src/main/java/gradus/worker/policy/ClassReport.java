package gradus.worker.policy;

import gradus.worker.policy.Denial.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Judges the references of one class and logs those that are not allowed. */
final class ClassReport {

  private final SubmittedType type;
  private final Judge judge;
  private final ViolationLog log;

  ClassReport(SubmittedType type, Judge judge, ViolationLog log) {
    this.type = type;
    this.judge = judge;
    this.log = log;
  }

  SubmittedType type() {
    return type;
  }

  /** Judges an internal name or an array's descriptor. */
  void type(String internalName, int line) {
    log(judge.type(internalName), line);
  }

  /** Judges a class that is only mentioned, in a table that the JVM reads for reflection alone. */
  void mention(String internalName) {
    Denial denial = judge.type(internalName);
    if (denial != null) {
      log.addMention(denial, type.sourceFile(), type.line());
    }
  }

  void caughtByCompiler(String internalName, int line) {
    log(judge.caughtByCompiler(internalName), line);
  }

  void extension(String internalName, int line) {
    log(judge.extension(internalName), line);
  }

  /** Judges a member and, where it is allowed, the types of its descriptor. */
  void member(MemberReference reference, int line) {
    Denial denial = judge.member(reference);
    log(denial, line);
    if (denial == null) {
      descriptor(reference.descriptor(), line);
    }
  }

  void inherited(MemberReference reference) {
    log(judge.inherited(reference), type.line());
  }

  /** Judges the types of a field's or method's descriptor. */
  void descriptor(String descriptor, int line) {
    Type described = Type.getType(descriptor);
    if (described.getSort() != Type.METHOD) {
      type(described, line);
      return;
    }
    for (Type each : described.getArgumentTypes()) {
      type(each, line);
    }
    type(described.getReturnType(), line);
  }

  /** Judges the types of a generic signature. */
  void signature(@Nullable String signature, int line) {
    if (signature != null) {
      new SignatureReader(signature).accept(new SignatureReferences(this, line));
    }
  }

  /** Logs a method that the JVM would call when it collects memory. */
  void finalizer(int line) {
    log(judge.finalizer(), line);
  }

  /** Logs something that no class of the JDK is to blame for. */
  void deny(String message, int line) {
    log(new Denial("", Kind.MEMBER, message), line);
  }

  private void type(Type described, int line) {
    if (described.getSort() == Type.OBJECT || described.getSort() == Type.ARRAY) {
      type(described.getInternalName(), line);
    }
  }

  private void log(@Nullable Denial denial, int line) {
    if (denial != null) {
      log.add(denial, type.sourceFile(), line);
    }
  }

  /** Reports the classes of a generic signature. */
  private static final class SignatureReferences extends SignatureVisitor {

    private final ClassReport report;
    private final int line;
    private final Deque<String> open = new ArrayDeque<>();

    SignatureReferences(ClassReport report, int line) {
      super(Opcodes.ASM9);
      this.report = report;
      this.line = line;
    }

    @Override
    public void visitClassType(String name) {
      open.push(name);
      report.type(name, line);
    }

    @Override
    public void visitInnerClassType(String name) {
      String inner = open.pop() + "$" + name;
      open.push(inner);
      report.type(inner, line);
    }

    @Override
    public void visitEnd() {
      open.pop();
    }
  }
}
