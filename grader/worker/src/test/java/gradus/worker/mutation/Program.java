package gradus.worker.mutation;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import gradus.protocol.Mutant;
import gradus.protocol.SourceFile;
import gradus.worker.compile.Compilation;
import gradus.worker.compile.InMemoryCompiler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiled classes, compiled as submissions are. */
record Program(List<ClassFile> classes) {

  private static final InMemoryCompiler COMPILER = InMemoryCompiler.ofPlainJava();

  private static final String IMPORTS =
      "import java.util.*; import java.util.function.*; import java.util.stream.*;"
          + " import java.math.*; ";

  static Program compile(SourceFile... sources) {
    Compilation compilation = COMPILER.compile(List.of(sources));
    if (!compilation.succeeded()) {
      throw new IllegalArgumentException(compilation.findings().toString());
    }
    return new Program(compilation.classes());
  }

  /** Compiles the members of a class {@code Main}, the first on line 2. */
  static Program of(String... members) {
    String source = IMPORTS + "public class Main {\n" + String.join("\n", members) + "\n}";
    return compile(new SourceFile("Main.java", Bytes.utf8(source)));
  }

  List<Mutant> mutants() {
    return Mutator.mutants(classes);
  }

  /** Returns what the mutants of one kind do, in order. */
  List<String> descriptions(String operator) {
    return mutants().stream()
        .filter(each -> each.operator().equals(operator))
        .map(Mutant::description)
        .toList();
  }

  Program mutant(String id) {
    return new Program(Mutator.apply(classes, id));
  }

  /** Calls a static method of {@code Main}. */
  @Nullable Object call(String name, Object... arguments) throws Throwable {
    for (Method each : load("Main")) {
      if (each.getName().equals(name)) {
        each.setAccessible(true);
        try {
          return each.invoke(null, arguments);
        } catch (InvocationTargetException e) {
          throw e.getCause();
        }
      }
    }
    throw new NoSuchMethodException(name);
  }

  /** Loads and verifies all classes, without running anything of them. */
  void verify() throws ClassNotFoundException {
    for (ClassFile each : classes) {
      assertNotNull(load(each.name()));
    }
  }

  /** A class is verified when it is linked: asking for its methods does that, loading does not. */
  private Method[] load(String className) throws ClassNotFoundException {
    return new Loader(classes).loadClass(className).getDeclaredMethods();
  }

  private static final class Loader extends ClassLoader {

    private final Map<String, Bytes> contents = new HashMap<>();

    Loader(List<ClassFile> classes) {
      super(Program.class.getClassLoader());
      classes.forEach(each -> contents.put(each.name(), each.content()));
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Bytes content = contents.get(name);
      if (content == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = content.toByteArray();
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
