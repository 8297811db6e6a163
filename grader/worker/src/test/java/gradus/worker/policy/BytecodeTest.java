package gradus.worker.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.model.Diagnostic;
import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Class files that javac does not write. */
class BytecodeTest {

  private static final String NAME = "p/q/Answer";
  private static final String LOOKUP = "Ljava/lang/invoke/MethodHandles$Lookup;";
  private static final String METAFACTORY =
      "("
          + LOOKUP
          + "Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/invoke/MethodType;"
          + "Ljava/lang/invoke/MethodHandle;Ljava/lang/invoke/MethodType;)"
          + "Ljava/lang/invoke/CallSite;";
  private static final Handle EXIT =
      new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
  private static final Type NOTHING = Type.getMethodType("()V");

  private final PolicyChecker checker = new PolicyChecker(Policy.base());

  @Test
  void deniesForeignBootstraps() {
    Handle invoke = bootstrap("java/lang/invoke/ConstantBootstraps", "invoke", "()V");

    assertDenied(
        body(code -> code.visitInvokeDynamicInsn("x", "()V", invoke)),
        "java.lang.invoke.ConstantBootstraps.invoke is not allowed as a bootstrap method");
  }

  @Test
  void deniesBootstrapsThatOnlyLookLikeJavacs() {
    Handle ownMethod = new Handle(Opcodes.H_INVOKESTATIC, NAME, "metafactory", METAFACTORY, false);
    Handle otherDescriptor = bootstrap("java/lang/invoke/LambdaMetafactory", "metafactory", "()V");
    Handle otherKind =
        new Handle(
            Opcodes.H_INVOKEVIRTUAL,
            "java/lang/invoke/LambdaMetafactory",
            "metafactory",
            METAFACTORY,
            false);

    for (Handle each : List.of(ownMethod, otherDescriptor, otherKind)) {
      assertDenied(
          body(code -> code.visitInvokeDynamicInsn("run", "()Ljava/lang/Runnable;", each)),
          " is not allowed as a bootstrap method");
    }
  }

  @Test
  void deniesAHandleInsideALambda() {
    Type erased = Type.getMethodType("(I)V");

    assertDenied(
        body(code -> lambda(code, "()Ljava/util/function/IntConsumer;", erased, EXIT, erased)),
        "java.lang.System.exit is not allowed");
  }

  @Test
  void deniesTheInterfaceOfALambda() {
    assertDenied(
        body(
            code ->
                lambda(
                    code,
                    "()Ljava/time/temporal/TemporalField;",
                    NOTHING,
                    ownMethod(Opcodes.H_INVOKESTATIC),
                    NOTHING)),
        "java.time.temporal.TemporalField may be used but not extended or implemented here");
  }

  @Test
  void deniesLambdasOverFieldsOrWithMissingArguments() {
    Handle getter = new Handle(Opcodes.H_GETSTATIC, "java/lang/System", "out", "()V", false);
    assertDenied(
        body(code -> lambda(code, "()Ljava/lang/Runnable;", NOTHING, getter, NOTHING)),
        "LambdaMetafactory.metafactory is not allowed as a bootstrap method");
    assertDenied(
        body(code -> lambda(code, "()Ljava/lang/Runnable;", NOTHING)),
        "LambdaMetafactory.metafactory is not allowed as a bootstrap method");
    assertDenied(
        body(code -> lambda(code, "()V", NOTHING, ownMethod(Opcodes.H_INVOKESTATIC), NOTHING)),
        "LambdaMetafactory.metafactory is not allowed as a bootstrap method");
  }

  @Test
  void deniesMarkersBridgesAndUnknownFlagsOfLambdas() {
    Object own = ownMethod(Opcodes.H_INVOKESTATIC);
    Type marker = Type.getObjectType("java/time/temporal/Temporal");
    assertDenied(
        body(code -> flagged(code, NOTHING, own, NOTHING, 2, 1, marker)),
        "java.time.temporal.Temporal may be used but not extended");
    assertDenied(
        body(
            code ->
                flagged(code, NOTHING, own, NOTHING, 4, 1, Type.getType("()Ljava/lang/Thread;"))),
        "java.lang.Thread is not allowed");
    assertDenied(
        body(code -> flagged(code, NOTHING, own, NOTHING, 1)),
        "java.io.Serializable is not allowed");
    assertDenied(body(code -> flagged(code, NOTHING, own, NOTHING, 5, 0)), "java.io.Serializable");
    for (Object[] rest :
        List.<Object[]>of(
            new Object[] {8},
            new Object[] {2, 3},
            new Object[] {0, 0},
            new Object[] {"x"},
            new Object[] {-1},
            new Object[] {2, -1})) {
      Object[] arguments = new Object[3 + rest.length];
      arguments[0] = NOTHING;
      arguments[1] = own;
      arguments[2] = NOTHING;
      System.arraycopy(rest, 0, arguments, 3, rest.length);
      assertDenied(
          body(code -> flagged(code, arguments)),
          "altMetafactory is not allowed as a bootstrap method");
    }
  }

  @Test
  void deniesHandlesAmongTheConstantsOfAConcatenation() {
    Handle concatenation =
        bootstrap(
            "java/lang/invoke/StringConcatFactory",
            "makeConcatWithConstants",
            "("
                + LOOKUP
                + "Ljava/lang/String;Ljava/lang/invoke/MethodType;Ljava/lang/String;"
                + "[Ljava/lang/Object;)Ljava/lang/invoke/CallSite;");
    String call = "()Ljava/lang/String;";

    assertDenied(
        body(code -> code.visitInvokeDynamicInsn("x", call, concatenation, "\2", EXIT)),
        "makeConcatWithConstants is not allowed as a bootstrap method");
    assertDenied(
        body(
            code ->
                code.visitInvokeDynamicInsn(
                    "x", call, concatenation, "\2", Type.getType("Ljava/lang/Thread;"))),
        "java.lang.Thread is not allowed");
    assertAllowed(body(code -> code.visitInvokeDynamicInsn("x", call, concatenation, "\2", "\1")));
  }

  @Test
  void deniesRecordMethodsOfOtherClasses() {
    Handle methods =
        bootstrap(
            "java/lang/runtime/ObjectMethods",
            "bootstrap",
            "("
                + LOOKUP
                + "Ljava/lang/String;Ljava/lang/invoke/TypeDescriptor;Ljava/lang/Class;"
                + "Ljava/lang/String;[Ljava/lang/invoke/MethodHandle;)Ljava/lang/Object;");
    String call = "(L" + NAME + ";)I";
    Type own = Type.getObjectType(NAME);
    Handle in =
        new Handle(Opcodes.H_GETFIELD, "java/lang/System", "in", "Ljava/io/InputStream;", false);

    assertDenied(
        body(code -> code.visitInvokeDynamicInsn("hashCode", call, methods, own, "a", EXIT)),
        "ObjectMethods.bootstrap is not allowed as a bootstrap method");
    assertDenied(
        body(code -> code.visitInvokeDynamicInsn("hashCode", call, methods, own, "a", in)),
        "java.lang.System.in is not allowed");
    assertDenied(
        body(
            code ->
                code.visitInvokeDynamicInsn(
                    "hashCode", call, methods, Type.getType(String.class), "a")),
        "ObjectMethods.bootstrap is not allowed as a bootstrap method");
  }

  @Test
  void deniesComputedConstantsAndConstantHandles() {
    ConstantDynamic constant =
        new ConstantDynamic(
            "x",
            "Ljava/lang/Object;",
            bootstrap("java/lang/invoke/ConstantBootstraps", "nullConstant", "()V"));

    assertDenied(
        body(code -> code.visitLdcInsn(constant)),
        "a constant computed by a bootstrap method is not allowed");
    assertDenied(
        body(code -> code.visitLdcInsn(EXIT)), "a method handle as a constant is not allowed");
    assertDenied(
        body(code -> code.visitLdcInsn(NOTHING)), "a method handle as a constant is not allowed");
    assertDenied(
        body(code -> code.visitLdcInsn(Type.getType("[[Ljava/lang/Thread;"))),
        "java.lang.Thread is not allowed");
  }

  @Test
  void judgesWhatIsCalledOnArrays() {
    assertAllowed(body(code -> call(code, "[L" + NAME + ";", "clone", "()Ljava/lang/Object;")));
    assertAllowed(body(code -> call(code, "[[D", "getClass", "()Ljava/lang/Class;")));
    assertDenied(
        body(code -> call(code, "[Ljava/lang/Thread;", "clone", "()Ljava/lang/Object;")),
        "java.lang.Thread is not allowed");
    assertDenied(body(code -> call(code, "[D", "notifyAll", "()V")), "java.lang.Object.notifyAll");
  }

  @Test
  void judgesAForgedOwnerByWhoDeclaresTheMember() {
    assertDenied(
        body(
            code ->
                call(code, "java/util/ArrayList", "parallelStream", "()Ljava/util/stream/Stream;")),
        "java.util.Collection.parallelStream is not allowed");
    assertDenied(
        body(code -> call(code, NAME, "wait", "()V")), "java.lang.Object.wait is not allowed");
    assertDenied(
        body(code -> call(code, "java/lang/String", "getClass", "()Ljava/lang/Thread;")),
        "java.lang.String.getClass is not allowed");
    assertDenied(
        body(code -> call(code, "java/lang/Math", "noSuchMethod", "()V")),
        "java.lang.Math.noSuchMethod is not allowed");
    assertDenied(
        body(code -> call(code, "p/q/Elsewhere", "run", "()V")),
        "p.q.Elsewhere.run is not allowed in this exercise");
  }

  @Test
  void judgesConstructorsByTheirOwnClassAlone() {
    assertDenied(
        body(
            code ->
                code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL, "java/lang/OutOfMemoryError", "<init>", "()V", false)),
        "new java.lang.OutOfMemoryError() is not allowed");
    assertDenied(
        body(
            code ->
                code.visitMethodInsn(
                    Opcodes.INVOKESPECIAL, "java/lang/Iterable", "<init>", "()V", true)),
        "new java.lang.Iterable() is not allowed");
  }

  @Test
  void deniesTheNestAndSubclassesOfOthers() {
    assertDenied(type(writer -> writer.visitNestHost("java/util/ArrayList")), "as a nest host");
    assertDenied(type(writer -> writer.visitNestMember("p/q/Test")), "as a nest member");
    assertDenied(
        type(writer -> writer.visitOuterClass("java/lang/Thread", "run", "()V")),
        "as an enclosing class");
    assertDenied(
        type(writer -> writer.visitPermittedSubclass("java/lang/Thread")),
        "as a permitted subclass");
  }

  @Test
  void deniesAnyOtherUseOfTheLookup() {
    String lookup = "java/lang/invoke/MethodHandles$Lookup";
    assertAllowed(
        type(
            writer ->
                writer.visitInnerClass(
                    lookup, "java/lang/invoke/MethodHandles", "Lookup", Opcodes.ACC_PUBLIC)));
    assertDenied(
        body(code -> code.visitTypeInsn(Opcodes.CHECKCAST, lookup)),
        "java.lang.invoke.MethodHandles.Lookup is not allowed");
    assertDenied(
        type(
            writer ->
                writer.visitInnerClass(
                    "java/lang/Thread$State", "java/lang/Thread", "State", Opcodes.ACC_PUBLIC)),
        "java.lang.Thread.State is not allowed");
  }

  @Test
  void allowsTheSwitchTableOfJavacToCatchWhatNobodyElseMay() {
    byte[] table = catching(Opcodes.ACC_SYNTHETIC, "<clinit>");

    assertAllowed(table);
    assertDenied(catching(0, "<clinit>"), "java.lang.NoSuchFieldError is not allowed");
    assertDenied(
        catching(Opcodes.ACC_SYNTHETIC, "run"), "java.lang.NoSuchFieldError is not allowed");
  }

  @Test
  void deniesAnInterfaceMethodThatTheJdkImplementsByADefault() {
    byte[] mirror =
        type(
            Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT,
            "p/q/Mirror",
            "java/lang/Object",
            writer ->
                writer.visitMethod(
                    Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT,
                    "parallelStream",
                    "()Ljava/util/stream/Stream;",
                    null,
                    null));
    ClassWriter writer = new ClassWriter(0);
    writer.visit(
        61, Opcodes.ACC_SUPER, NAME, null, "java/util/ArrayList", new String[] {"p/q/Mirror"});
    List<Diagnostic> findings =
        checker.check(
            "p.q",
            List.of(
                new ClassFile("p.q.Mirror", Bytes.of(mirror)),
                new ClassFile("p.q.Answer", Bytes.of(writer.toByteArray()))));

    assertEquals(1, findings.size(), findings.toString());
    assertTrue(findings.get(0).message().startsWith("java.util.Collection.parallelStream"));
  }

  @Test
  void deniesInheritanceFromNowhere() {
    assertDenied(
        type(0, NAME, "p/q/Missing", writer -> {}), "p.q.Missing is not allowed in this exercise");
  }

  @Test
  void refusesNewerClassFilesPreviewsAndModules() {
    for (int version : new int[] {62, 69, 61 | Opcodes.V_PREVIEW}) {
      ClassWriter writer = new ClassWriter(0);
      writer.visit(version, Opcodes.ACC_SUPER, NAME, null, "java/lang/Object", null);
      assertEquals("malformed-class", check(writer.toByteArray()).get(0).code(), "v" + version);
    }
    ClassWriter module = new ClassWriter(0);
    module.visit(61, Opcodes.ACC_MODULE, "module-info", null, null, null);
    module.visitModule("m", 0, null).visitEnd();
    List<Diagnostic> findings =
        checker.check("p.q", List.of(new ClassFile("module-info", Bytes.of(module.toByteArray()))));
    assertTrue(findings.toString().contains("a module declaration is not allowed"));
  }

  private void assertDenied(byte[] content, String message) {
    List<Diagnostic> findings = check(content);
    assertTrue(
        findings.stream().anyMatch(each -> each.message().contains(message)),
        message + " in " + findings);
  }

  private void assertAllowed(byte[] content) {
    assertEquals(List.of(), check(content));
  }

  private List<Diagnostic> check(byte[] content) {
    return checker.check("p.q", List.of(new ClassFile("p.q.Answer", Bytes.of(content))));
  }

  private static byte[] body(Consumer<MethodVisitor> code) {
    return type(
        writer -> {
          MethodVisitor run = writer.visitMethod(Opcodes.ACC_STATIC, "run", "()V", null, null);
          run.visitCode();
          code.accept(run);
          run.visitInsn(Opcodes.RETURN);
          run.visitMaxs(9, 9);
          run.visitEnd();
        });
  }

  private static byte[] catching(int access, String method) {
    return type(
        access,
        NAME,
        "java/lang/Object",
        writer -> {
          MethodVisitor run = writer.visitMethod(Opcodes.ACC_STATIC, method, "()V", null, null);
          run.visitCode();
          Label start = new Label();
          Label end = new Label();
          run.visitTryCatchBlock(start, end, end, "java/lang/NoSuchFieldError");
          run.visitLabel(start);
          run.visitInsn(Opcodes.NOP);
          run.visitLabel(end);
          run.visitInsn(Opcodes.RETURN);
          run.visitMaxs(1, 1);
          run.visitEnd();
        });
  }

  private static byte[] type(Consumer<ClassWriter> content) {
    return type(0, NAME, "java/lang/Object", content);
  }

  private static byte[] type(
      int access, String name, String superName, Consumer<ClassWriter> content) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(61, access, name, null, superName, null);
    content.accept(writer);
    return writer.toByteArray();
  }

  private static Handle bootstrap(String owner, String name, String descriptor) {
    return new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor, false);
  }

  private static Handle ownMethod(int tag) {
    return new Handle(tag, NAME, "run", "()V", false);
  }

  private static void lambda(MethodVisitor code, String descriptor, Object... arguments) {
    Handle metafactory =
        bootstrap("java/lang/invoke/LambdaMetafactory", "metafactory", METAFACTORY);
    code.visitInvokeDynamicInsn("run", descriptor, metafactory, arguments);
  }

  private static void flagged(MethodVisitor code, Object... arguments) {
    Handle metafactory =
        bootstrap(
            "java/lang/invoke/LambdaMetafactory",
            "altMetafactory",
            "("
                + LOOKUP
                + "Ljava/lang/String;Ljava/lang/invoke/MethodType;[Ljava/lang/Object;)"
                + "Ljava/lang/invoke/CallSite;");
    code.visitInvokeDynamicInsn("run", "()Ljava/lang/Runnable;", metafactory, arguments);
  }

  private static void call(MethodVisitor code, String owner, String name, String descriptor) {
    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, name, descriptor, false);
  }
}
