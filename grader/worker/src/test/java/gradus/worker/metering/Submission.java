package gradus.worker.metering;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.worker.metering.runtime.Meter;
import gradus.worker.metering.runtime.MeterLimits;
import gradus.worker.metering.runtime.MeterReading;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiled classes of a test, of which {@code Main} has a static {@code run()}. */
record Submission(List<ClassFile> classes) {

  static final MeterLimits PLENTY = new MeterLimits(100_000_000, 64 << 20, 64 << 10);

  private static final long WORKER_STACK_BYTES = 64L << 20;

  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  /** Shared, so that the JDK's archives are opened once. */
  private static final StandardJavaFileManager JDK_FILES =
      JAVAC.getStandardFileManager(null, null, null);

  private static final List<String> OPTIONS =
      Runtime.version().feature() == 17
          ? List.of("-g", "-proc:none", "-nowarn")
          : List.of("-g", "-proc:none", "-nowarn", "--release", "17");

  /** What a run gave. */
  record Run(@Nullable Object result, @Nullable Throwable thrown, MeterReading reading) {}

  /** Compiles one source file. */
  static Submission compile(String source) {
    Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
    StringWriter messages = new StringWriter();
    JavaFileManager files =
        new ForwardingJavaFileManager<>(JDK_FILES) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
              @Override
              public OutputStream openOutputStream() {
                return written.computeIfAbsent(name, key -> new ByteArrayOutputStream());
              }
            };
          }
        };
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("mem:///Main.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    if (!JAVAC.getTask(messages, files, null, OPTIONS, null, List.of(file)).call()) {
      throw new IllegalArgumentException(messages.toString());
    }
    List<ClassFile> classes = new ArrayList<>();
    written.forEach(
        (name, bytes) -> classes.add(new ClassFile(name, Bytes.of(bytes.toByteArray()))));
    return new Submission(classes);
  }

  /** Compiles the body of {@code run()} and other members. */
  static Submission of(String body, String... members) {
    return compile(
        "import java.util.*; import java.util.function.*; import java.util.stream.*;import"
            + " java.math.*;\n"
            + " public class Main { public static Object run() throws Exception {\n"
            + body
            + "\n}\n"
            + String.join("\n", members)
            + "\n}");
  }

  Submission instrument() {
    Instrumentation instrumentation = new Instrumenter().instrument(classes);
    if (!instrumentation.findings().isEmpty()) {
      throw new IllegalStateException(instrumentation.findings().toString());
    }
    return new Submission(instrumentation.classes());
  }

  /** Instruments and runs. */
  Run meter(MeterLimits limits) {
    Submission instrumented = instrument();
    Meter.start(limits, this::declares);
    Object result = null;
    Throwable thrown = null;
    try {
      result = instrumented.call();
    } catch (Throwable e) {
      thrown = e;
    }
    return new Run(result, thrown, Meter.stop(thrown));
  }

  /** Instruments and runs with the stack of a worker. */
  Run meterDeep(MeterLimits limits) throws InterruptedException {
    AtomicReference<Run> run = new AtomicReference<>();
    Thread deep = new Thread(null, () -> run.set(meter(limits)), "deep", WORKER_STACK_BYTES);
    deep.start();
    deep.join();
    return Objects.requireNonNull(run.get());
  }

  /** Returns whether a class is one of these. */
  boolean declares(Class<?> type) {
    return classes.stream().anyMatch(each -> each.name().equals(type.getName()));
  }

  Run meter() {
    return meter(PLENTY);
  }

  /** Calls {@code Main.run()} in a loader of its own. */
  @Nullable Object call() throws Throwable {
    try {
      return load("Main").getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  Class<?> load(String name) throws ClassNotFoundException {
    Map<String, ClassFile> byName = new LinkedHashMap<>();
    classes.forEach(each -> byName.put(each.name(), each));
    ClassLoader loader =
        new ClassLoader(Submission.class.getClassLoader()) {
          @Override
          protected Class<?> findClass(String each) throws ClassNotFoundException {
            ClassFile file = byName.get(each);
            if (file == null) {
              throw new ClassNotFoundException(each);
            }
            byte[] bytes = file.content().toByteArray();
            return defineClass(each, bytes, 0, bytes.length);
          }
        };
    return Class.forName(name, true, loader);
  }
}
