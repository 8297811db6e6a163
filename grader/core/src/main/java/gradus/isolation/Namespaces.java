package gradus.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Namespaces through bubblewrap's {@code bwrap}: no network, no other processes, no capabilities,
 * and of the file system only what a JVM reads, at its own paths and read-only.
 */
final class Namespaces implements SystemLayer {

  /** Where the C library and its loader are on the distributions in use. */
  private static final List<String> SYSTEM_LIBRARIES =
      List.of("/lib", "/lib64", "/lib32", "/usr/lib", "/usr/lib64", "/usr/lib32");

  private static final String LOADER_CACHE = "/etc/ld.so.cache";

  @Override
  public String program() {
    return "bwrap";
  }

  @Override
  public String remedy() {
    return "install bwrap (package bubblewrap on Linux) and allow user namespaces";
  }

  @Override
  public Set<String> refuses() {
    return Set.of("connect", "read");
  }

  @Override
  public List<String> wrap(List<String> command, Wrapping wrapping) {
    List<String> wrapped = closed(wrapping);
    SYSTEM_LIBRARIES.forEach(each -> addLibraries(wrapped, Path.of(each)));
    addReadOnly(wrapped, Path.of(LOADER_CACHE));
    wrapped.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"));
    WorkerPaths paths = wrapping.paths();
    addReadOnly(wrapped, paths.javaHome());
    linksOut(paths.javaHome()).forEach(each -> addReadOnly(wrapped, each));
    addReadOnly(wrapped, paths.lib());
    addReadOnly(wrapped, paths.archives());
    String scratch = paths.scratch().toString();
    wrapped.addAll(List.of("--tmpfs", scratch, "--chdir", scratch, "--remount-ro", "/", "--"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static List<String> closed(Wrapping wrapping) {
    return new ArrayList<>(
        List.of(
            wrapping.program().toString(),
            "--unshare-all",
            "--die-with-parent",
            "--new-session",
            "--clearenv",
            "--setenv",
            Utf8Locale.VARIABLE,
            wrapping.locale().name(),
            "--cap-drop",
            "ALL"));
  }

  /** On merged systems {@code /lib} is a link into {@code /usr}, and stays one. */
  private static void addLibraries(List<String> wrapped, Path folder) {
    if (Files.isSymbolicLink(folder)) {
      try {
        wrapped.addAll(
            List.of("--symlink", Files.readSymbolicLink(folder).toString(), folder.toString()));
      } catch (IOException e) {
        // Then the worker does not start and the layer counts as missing.
      }
      return;
    }
    addReadOnly(wrapped, folder);
  }

  private static void addReadOnly(List<String> wrapped, Path path) {
    if (Files.exists(path)) {
      wrapped.addAll(List.of("--ro-bind", path.toString(), path.toString()));
    }
  }

  /** Distributions keep a JDK's configuration elsewhere and link to it. */
  private static Set<Path> linksOut(Path javaHome) {
    Set<Path> targets = new LinkedHashSet<>();
    for (String each : List.of("", "conf", "conf/management", "conf/security", "lib")) {
      try (Stream<Path> children = Files.list(javaHome.resolve(each))) {
        children.filter(Files::isSymbolicLink).forEach(link -> addTarget(targets, link, javaHome));
      } catch (IOException e) {
        // A JDK without this folder links nowhere from it.
      }
    }
    return targets;
  }

  private static void addTarget(Set<Path> targets, Path link, Path javaHome) {
    try {
      Path target = link.toRealPath();
      if (!target.startsWith(javaHome.toRealPath())) {
        targets.add(target);
      }
    } catch (IOException e) {
      // A link to nowhere is not read by a JVM that starts without it.
    }
  }
}
