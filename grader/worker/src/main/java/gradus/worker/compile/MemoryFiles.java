package gradus.worker.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardLocation;

/**
 * The files of one compilation: classes in memory before the class path, and output to memory.
 *
 * <p>The file manager behind it, which knows the JDK and the jars, is shared by all compilations
 * and outlives them, so that they find its indexes warm.
 */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private final List<ClassObject.Input> classPath;
  private final ClassFileSink sink;

  MemoryFiles(JavaFileManager platform, List<ClassObject.Input> classPath, ClassFileSink sink) {
    super(platform);
    this.classPath = classPath;
    this.sink = sink;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    Iterable<JavaFileObject> others = super.list(location, packageName, kinds, recurse);
    if (location != StandardLocation.CLASS_PATH || !kinds.contains(Kind.CLASS)) {
      return others;
    }
    List<JavaFileObject> all = new ArrayList<>();
    classPath.stream().filter(each -> each.packageName().equals(packageName)).forEach(all::add);
    others.forEach(all::add);
    return all;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof ClassObject.Input input
        ? input.binaryName()
        : super.inferBinaryName(location, file);
  }

  @Override
  public boolean isSameFile(FileObject one, FileObject other) {
    return one.equals(other);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return new ClassObject.Output(className, sink);
  }

  @Override
  public void close() {
    // javac's task does not own the shared file manager.
  }
}
