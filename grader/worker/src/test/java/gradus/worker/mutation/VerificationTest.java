package gradus.worker.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.Mutant;
import gradus.protocol.SourceFile;
import gradus.worker.metering.Instrumentation;
import gradus.worker.metering.Instrumenter;
import gradus.worker.metering.runtime.Exhaustion;
import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** No mutant is one that the JVM refuses. */
class VerificationTest {

  private static final MeterLimits LITTLE = new MeterLimits(100_000, 16 << 20, 64 << 10);

  private static final Instrumenter INSTRUMENTER = new Instrumenter();

  @Test
  void loadingFindsABrokenClass() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Broken", null, "java/lang/Object", null);
    MethodVisitor method = writer.visitMethod(Opcodes.ACC_STATIC, "f", "(D)I", null, null);
    method.visitVarInsn(Opcodes.DLOAD, 0);
    method.visitInsn(Opcodes.IRETURN);
    method.visitMaxs(0, 0);
    Program broken = new Program(List.of(new ClassFile("Broken", Bytes.of(writer.toByteArray()))));
    assertThrows(VerifyError.class, broken::verify);
  }

  @Tag("thorough")
  @Test
  void mutantsOfReferencesVerify() throws Exception {
    int references = 0;
    try (Stream<Path> folders = Files.walk(Path.of("../../solutions"), 4)) {
      for (Path each :
          folders.filter(path -> path.endsWith("accepted/reference")).sorted().toList()) {
        checkMutants(Program.compile(sources(each)));
        references++;
      }
    }
    assertTrue(references >= 3);
  }

  private static SourceFile[] sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<SourceFile> sources = new ArrayList<>();
      for (Path each : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
        sources.add(
            new SourceFile(each.getFileName().toString(), Bytes.of(Files.readAllBytes(each))));
      }
      return sources.toArray(SourceFile[]::new);
    }
  }

  private static void checkMutants(Program program) throws ClassNotFoundException {
    List<Mutant> mutants = program.mutants();
    assertTrue(mutants.size() > 20);
    Set<String> ids = new HashSet<>();
    for (Mutant each : mutants) {
      assertTrue(ids.add(each.id()), each::id);
      assertTrue(each.line() > 0, each::id);
      program.mutant(each.id()).verify();
    }
  }

  /** The programs of the metering's corpus use every construct of the language. */
  @Tag("thorough")
  @Test
  void mutantsOfEveryConstructRunMetered() throws Exception {
    int mutants = 0;
    int changed = 0;
    for (String each : corpus()) {
      Program program = program(each);
      String before = run(program);
      for (Mutant mutant : program.mutants()) {
        mutants++;
        if (!run(program.mutant(mutant.id())).equals(before)) {
          changed++;
        }
      }
    }
    assertTrue(mutants >= 900);
    assertTrue(changed > 0.8 * mutants, changed + " of " + mutants + " changed what came");
  }

  private static List<String> corpus() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            VerificationTest.class.getResourceAsStream("/gradus/worker/metering/corpus.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n?=== .*\n", -1)).skip(1).toList();
    }
  }

  private static Program program(String section) {
    String[] parts = section.split("\n--\n", 2);
    return Program.of(
        "public static Object run() throws Exception {",
        parts[0] + "\n}",
        parts.length > 1 ? parts[1] : "");
  }

  /** Returns what a program gives, or throws, or how it ran out; fails where it does not verify. */
  private static String run(Program program) throws ClassNotFoundException {
    program.verify();
    Instrumentation metered = INSTRUMENTER.instrument(program.classes());
    assertEquals(List.of(), metered.findings());
    Program instrumented = new Program(metered.classes());
    instrumented.verify();
    Meter.start(LITTLE);
    Throwable thrown = null;
    Object result = null;
    try {
      result = instrumented.call("run");
    } catch (Throwable e) {
      thrown = e;
    }
    Exhaustion exhaustion = Meter.stop(thrown).exhaustion();
    if (thrown instanceof VerifyError) {
      throw new AssertionError(thrown);
    }
    return exhaustion != Exhaustion.NONE ? exhaustion.name() : result + " " + thrown;
  }
}
