package gradus.worker.policy;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources in memory with the running JDK's javac, as release 17. */
final class TestCompiler {

  private TestCompiler() {}

  /** Returns the class files of one source file. */
  static List<ClassFile> compile(String className, String source) {
    return compile(Map.of(className, source));
  }

  /** Returns the class files of source texts by their top-level classes' names, in name order. */
  static List<ClassFile> compile(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> outputs = new TreeMap<>();
    StringWriter messages = new StringWriter();
    JavaFileManager files =
        new ForwardingJavaFileManager<>(compiler.getStandardFileManager(null, Locale.ROOT, null)) {
          @Override
          public JavaFileObject getJavaFileForOutput(
              Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + name.replace('$', '_')), kind) {
              @Override
              public OutputStream openOutputStream() {
                return outputs.computeIfAbsent(name, any -> new ByteArrayOutputStream());
              }
            };
          }
        };
    List<String> options = List.of("--release", "17", "-g", "-proc:none", "-nowarn", "-parameters");
    List<SimpleJavaFileObject> units = sources.entrySet().stream().map(TestCompiler::unit).toList();
    if (!compiler.getTask(messages, files, null, options, null, units).call()) {
      throw new IllegalArgumentException(messages.toString());
    }
    return outputs.entrySet().stream()
        .map(each -> new ClassFile(each.getKey(), Bytes.of(each.getValue().toByteArray())))
        .toList();
  }

  private static SimpleJavaFileObject unit(Map.Entry<String, String> source) {
    URI uri = URI.create("mem:///" + source.getKey().replace('.', '/') + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.getValue();
      }
    };
  }
}
