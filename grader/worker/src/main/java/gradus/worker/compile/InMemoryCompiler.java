package gradus.worker.compile;

import gradus.model.Diagnostic;
import gradus.model.Place;
import gradus.model.Stage;
import gradus.protocol.ClassFile;
import gradus.protocol.SourceFile;
import gradus.worker.source.NewerJava;
import gradus.worker.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles Java 17 in memory, the same way on every JDK from 17 on.
 *
 * <p>What sources may refer to is the JDK's {@code java.base} and what the compiler was given:
 * jars, or classes in memory. Annotation processors never run. Settings do not change: {@link
 * #with} makes another compiler. Compilations of one compiler must not overlap.
 */
public final class InMemoryCompiler {

  private static final int JAVA_RELEASE = 17;

  private static final List<String> OPTIONS =
      List.of(
          "-proc:none",
          "-implicit:none",
          "-g",
          "-parameters",
          "-Xlint:none",
          "-Xmaxerrs",
          String.valueOf(ErrorList.MOST_COUNTED),
          // Halves the time: javac sets up no module but the one that may be used.
          "--limit-modules",
          "java.base",
          // javac hides a crash behind errors that it has found before, but for this.
          "-XDdev");

  /** Where the classes of that release are at hand, javac need not look for them. */
  private static final List<String> LANGUAGE =
      List.of("--source", String.valueOf(JAVA_RELEASE), "--target", String.valueOf(JAVA_RELEASE));

  private static final List<String> RELEASE = List.of("--release", String.valueOf(JAVA_RELEASE));

  private final JavaCompiler javac;
  private final JavaFileManager platform;
  private final List<String> options;
  private final List<ClassObject.Input> classPath;
  private final ClassFileLimits limits;

  private InMemoryCompiler(
      JavaCompiler javac,
      JavaFileManager platform,
      List<String> options,
      List<ClassObject.Input> classPath,
      ClassFileLimits limits) {
    this.javac = javac;
    this.platform = platform;
    this.options = options;
    this.classPath = classPath;
    this.limits = limits;
  }

  /** What every compiler of this JVM shares, once one is needed. */
  private static final class Past {

    static final @Nullable PastJdk JDK =
        Runtime.version().feature() > JAVA_RELEASE ? PastJdk.of(JAVA_RELEASE).orElse(null) : null;
  }

  /** Returns a compiler for code that may use nothing but {@code java.base}. */
  public static InMemoryCompiler ofPlainJava() {
    return ofJars(List.of());
  }

  /** Returns a compiler for code that may use {@code java.base} and these jars or folders. */
  public static InMemoryCompiler ofJars(List<Path> jars) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    if (javac == null) {
      throw new IllegalStateException("this Java runtime has no compiler: a JDK is needed");
    }
    StandardJavaFileManager platform =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    try {
      platform.setLocationFromPaths(StandardLocation.CLASS_PATH, jars);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    List<String> options = new ArrayList<>(OPTIONS);
    if (Runtime.version().feature() > JAVA_RELEASE) {
      options.addAll(Past.JDK == null ? RELEASE : LANGUAGE);
    }
    return new InMemoryCompiler(
        javac,
        new JdkFiles(platform, Past.JDK),
        List.copyOf(options),
        List.of(),
        ClassFileLimits.DEFAULT);
  }

  /** Returns a compiler for code that may also use these classes, before any jar. */
  public InMemoryCompiler with(List<ClassFile> classes) {
    List<ClassObject.Input> all = new ArrayList<>(classPath);
    classes.forEach(each -> all.add(new ClassObject.Input(each)));
    return new InMemoryCompiler(javac, platform, options, List.copyOf(all), limits);
  }

  InMemoryCompiler with(ClassFileLimits other) {
    return new InMemoryCompiler(javac, platform, options, classPath, other);
  }

  /** Compiles sources together. */
  public Compilation compile(List<SourceFile> sources) {
    List<SourceObject> objects = new ArrayList<>();
    List<Diagnostic> undecoded = new ArrayList<>();
    for (SourceFile each : sources) {
      Optional<String> text = SourceText.decode(each);
      text.ifPresentOrElse(
          known -> objects.add(new SourceObject(each.path(), known)),
          () -> undecoded.add(error("not-utf-8", "this file is not UTF-8 text", each.path())));
    }
    if (!undecoded.isEmpty()) {
      return Compilation.failed(undecoded);
    }
    return objects.isEmpty()
        ? Compilation.failed(List.of(error("no-sources", "there is nothing to compile", null)))
        : compileTexts(objects).explainedBy(() -> NewerJava.find(sources));
  }

  private Compilation compileTexts(List<SourceObject> sources) {
    ClassFileSink sink = new ClassFileSink(limits);
    ErrorList errors = new ErrorList(sources.stream().map(SourceObject::path).toList());
    CompilerLog log = new CompilerLog();
    MemoryFiles files = new MemoryFiles(platform, classPath, sink);
    JavaCompiler.CompilationTask task = javac.getTask(log, files, errors, options, null, sources);
    task.setLocale(Locale.ROOT);
    CompilerThread.Ending ending = CompilerThread.run(task);
    List<Diagnostic> findings = errors.findings();
    boolean wordless = !ending.success() && findings.isEmpty() && !sink.overflowed();
    if (ending.exhausted() || log.tellsOfCrash() || wordless) {
      return brokenDown();
    }
    if (sink.overflowed()) {
      String message = "this source compiles to too many or too large classes";
      return Compilation.failed(List.of(error("too-large", message, null)));
    }
    return ending.success()
        ? new Compilation(sink.classFiles(), List.of(), false)
        : Compilation.failed(findings);
  }

  /**
   * Says the same however javac broke down over a source: which way it takes, and what it has found
   * before, is up to how much of javac is compiled to machine code.
   */
  private static Compilation brokenDown() {
    String message =
        "the compiler broke down over this source: it is too deeply nested, too large or too complex";
    return new Compilation(List.of(), List.of(error("too-complex", message, null)), true);
  }

  private static Diagnostic error(String code, String message, @Nullable String path) {
    return Diagnostic.error(Stage.COMPILE, code, message, Place.of(path));
  }
}
