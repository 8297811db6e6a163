package gradus.worker.compile;

import gradus.protocol.Bytes;
import gradus.protocol.ClassFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the class files that javac writes, up to a limit. */
final class ClassFileSink {

  private final ClassFileLimits limits;
  private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();
  private int total;
  private boolean overflowed;

  ClassFileSink(ClassFileLimits limits) {
    this.limits = limits;
  }

  /** Returns where a class is to be written; throws once there are too many. */
  OutputStream open(String className) throws IOException {
    if (written.size() >= limits.classes()) {
      throw tooLarge();
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    written.put(className, content);
    return new LimitedOutput(content);
  }

  /** Returns whether a limit was hit. */
  boolean overflowed() {
    return overflowed;
  }

  /** Returns what was written, by name. */
  List<ClassFile> classFiles() {
    return written.entrySet().stream()
        .map(each -> new ClassFile(each.getKey(), Bytes.of(each.getValue().toByteArray())))
        .toList();
  }

  private IOException tooLarge() {
    overflowed = true;
    return new IOException("too much");
  }

  private final class LimitedOutput extends OutputStream {

    private final ByteArrayOutputStream content;

    LimitedOutput(ByteArrayOutputStream content) {
      this.content = content;
    }

    @Override
    public void write(int each) throws IOException {
      write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      if (length > limits.classBytes() - content.size() || length > limits.totalBytes() - total) {
        throw tooLarge();
      }
      total += length;
      content.write(source, offset, length);
    }
  }
}
