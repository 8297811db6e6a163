package gradus.worker.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * The public classes of {@code java.base} as an earlier release had them. A JDK keeps them for its
 * compiler's {@code --release}, which opens them anew for each compilation; here they are opened
 * once.
 *
 * <p>The archive is {@code lib/ct.sym} of the JDK (JEP 247). An entry is called {@code
 * RELEASES/MODULE/PACKAGE/CLASS.sig}, where RELEASES names each release that has the class by one
 * digit to the base 36, and is a class file without code.
 */
final class PastJdk {

  private static final String MODULE = "/java.base/";
  private static final String END = ".sig";
  private static final int BASE = 36;

  private final ZipFile archive;
  private final Map<String, List<JavaFileObject>> packages = new HashMap<>();

  private PastJdk(ZipFile archive, int release) {
    this.archive = archive;
    int digit = Character.toUpperCase(Character.forDigit(release, BASE));
    archive.stream().forEach(each -> add(each, digit));
  }

  /**
   * Opens what this JDK keeps of a release.
   *
   * @return nothing where it keeps none, or keeps it in another way
   */
  static Optional<PastJdk> of(int release) {
    Path archive = Path.of(System.getProperty("java.home"), "lib", "ct.sym");
    if (!Files.isReadable(archive)) {
      return Optional.empty();
    }
    try {
      // Stays open as long as the compiler: as long as this JVM.
      PastJdk past = new PastJdk(new ZipFile(archive.toFile()), release);
      return past.list("java.lang").size() > 1 && !past.list("").isEmpty()
          ? Optional.of(past)
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void add(ZipEntry entry, int digit) {
    String path = entry.getName();
    int module = path.indexOf('/');
    int release = path.indexOf(digit);
    if (release < 0
        || release > module
        || !path.startsWith(MODULE, module)
        || !path.endsWith(END)) {
      return;
    }
    String name = path.substring(module + MODULE.length(), path.length() - END.length());
    String binaryName = name.replace('/', '.');
    String packageName = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    packages
        .computeIfAbsent(packageName, any -> new ArrayList<>())
        .add(new JdkClass(new Signatures(binaryName, entry), binaryName));
  }

  /** Returns the classes of a package; none where the release had no such public package. */
  List<JavaFileObject> list(String packageName) {
    return packages.getOrDefault(packageName, List.of());
  }

  /** A class without code. */
  private final class Signatures extends SimpleJavaFileObject {

    private final ZipEntry entry;

    Signatures(String binaryName, ZipEntry entry) {
      super(ClassObject.uri(binaryName), Kind.CLASS);
      this.entry = entry;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      return archive.getInputStream(entry);
    }
  }
}
