package gradus.worker.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileObject;

/** A class of the JDK, whose content is kept while nobody else needs the memory. */
final class JdkClass extends ForwardingJavaFileObject<JavaFileObject> {

  private final String binaryName;
  private SoftReference<byte[]> content = new SoftReference<>(null);

  JdkClass(JavaFileObject file, String binaryName) {
    super(file);
    this.binaryName = binaryName;
  }

  String binaryName() {
    return binaryName;
  }

  @Override
  public InputStream openInputStream() throws IOException {
    byte[] known = content.get();
    if (known == null) {
      try (InputStream in = super.openInputStream()) {
        known = in.readAllBytes();
      }
      content = new SoftReference<>(known);
    }
    return new ByteArrayInputStream(known);
  }
}
