package gradus.benchmarks;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.worker.metering.Instrumentation;
import gradus.worker.metering.Instrumenter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** The programs that are measured, each a class of {@code Kernels.txt} that supplies a number. */
final class Kernels extends ClassLoader {

  private final Map<String, ClassFile> classes = new HashMap<>();

  private Kernels(List<ClassFile> classes) {
    super(Kernels.class.getClassLoader());
    classes.forEach(each -> this.classes.put(each.name(), each));
  }

  /** Returns the programs as the compiler wrote them. */
  static Kernels plain() throws IOException {
    return new Kernels(compile());
  }

  /** Returns the programs as learners' code is run. */
  static Kernels metered() throws IOException {
    Instrumentation instrumentation = new Instrumenter().instrument(compile());
    return new Kernels(instrumentation.classes());
  }

  DoubleSupplier kernel(String name) throws ReflectiveOperationException {
    return (DoubleSupplier) loadClass("Kernels$" + name).getConstructor().newInstance();
  }

  private static List<ClassFile> compile() throws IOException {
    Path folder = Files.createTempDirectory("kernels");
    Path source = folder.resolve("Kernels.java");
    try (InputStream in = Kernels.class.getResourceAsStream("Kernels.txt")) {
      Files.write(source, Objects.requireNonNull(in).readAllBytes());
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "--release", "17", source.toString());
    if (status != 0) {
      throw new IllegalStateException("the kernels do not compile");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(each -> each.toString().endsWith(".class")).map(Kernels::read).toList();
    }
  }

  private static ClassFile read(Path file) {
    try {
      String name = String.valueOf(file.getFileName()).replace(".class", "");
      return new ClassFile(name, Bytes.of(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    ClassFile file = classes.get(name);
    if (file == null) {
      throw new ClassNotFoundException(name);
    }
    byte[] bytes = file.content().toByteArray();
    return defineClass(name, bytes, 0, bytes.length);
  }
}
