package gradus.worker.compile;

import gradus.protocol.ClassFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** The two forms in which javac meets class files. */
final class ClassObject {

  private ClassObject() {}

  /** A class that javac may read. */
  static final class Input extends SimpleJavaFileObject {

    private final ClassFile classFile;

    Input(ClassFile classFile) {
      super(uri(classFile.name()), Kind.CLASS);
      this.classFile = classFile;
    }

    String binaryName() {
      return classFile.name();
    }

    String packageName() {
      int dot = binaryName().lastIndexOf('.');
      return dot < 0 ? "" : binaryName().substring(0, dot);
    }

    @Override
    public InputStream openInputStream() {
      return new ByteArrayInputStream(classFile.content().toByteArray());
    }
  }

  /** A class that javac writes. */
  static final class Output extends SimpleJavaFileObject {

    private final String className;
    private final ClassFileSink sink;

    Output(String className, ClassFileSink sink) {
      super(uri(className), Kind.CLASS);
      this.className = className;
      this.sink = sink;
    }

    @Override
    public OutputStream openOutputStream() throws IOException {
      return sink.open(className);
    }
  }

  /** Returns a name for a class that is in memory. */
  static URI uri(String className) {
    return SourceObject.memoryUri(
        className.replace('.', '/') + JavaFileObject.Kind.CLASS.extension);
  }
}
