package gradus.worker.compile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * The files that javac finds by itself, the JDK's classes among them listed and read once: javac
 * keeps nothing from one compilation to the next, and would spend half of its time on finding the
 * same classes again.
 */
final class JdkFiles extends ForwardingJavaFileManager<JavaFileManager> {

  private record JdkPackage(Location module, String name) {}

  private final Set<Location> modules = new HashSet<>();
  private final Map<JdkPackage, List<JavaFileObject>> packages = new HashMap<>();

  private final @Nullable PastJdk past;

  /**
   * @param files the files of the JDK that runs
   * @param past what takes the place of its {@code java.base}; null if nothing does
   */
  JdkFiles(JavaFileManager files, @Nullable PastJdk past) {
    super(files);
    this.past = past;
  }

  @Override
  public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
    Iterable<Set<Location>> found = super.listLocationsForModules(location);
    if (location == StandardLocation.SYSTEM_MODULES) {
      found.forEach(modules::addAll);
    }
    return found;
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    if (!modules.contains(location) || !kinds.contains(Kind.CLASS) || recurse) {
      return super.list(location, packageName, kinds, recurse);
    }
    JdkPackage key = new JdkPackage(location, packageName);
    List<JavaFileObject> known = packages.get(key);
    return known == null ? look(key) : known;
  }

  /** Packages that are not there are not kept: a source may name any number of them. */
  private List<JavaFileObject> look(JdkPackage in) throws IOException {
    if (past != null && super.inferModuleName(in.module()).equals("java.base")) {
      return past.list(in.name());
    }
    List<JavaFileObject> classes = new ArrayList<>();
    for (JavaFileObject each : super.list(in.module(), in.name(), Set.of(Kind.CLASS), false)) {
      classes.add(new JdkClass(each, super.inferBinaryName(in.module(), each)));
    }
    if (!classes.isEmpty()) {
      packages.put(in, classes);
    }
    return classes;
  }

  @Override
  public String inferBinaryName(Location location, JavaFileObject file) {
    return file instanceof JdkClass known
        ? known.binaryName()
        : super.inferBinaryName(location, file);
  }
}
