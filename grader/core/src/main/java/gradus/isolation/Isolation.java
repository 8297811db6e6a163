package gradus.isolation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A set of operating system layers around a worker, the outermost first. */
public final class Isolation {

  private final List<Installed> around;

  private Isolation(List<Installed> around) {
    this.around = around;
  }

  /** A layer whose program this machine has. */
  private record Installed(IsolationLayer name, SystemLayer layer, Wrapping wrapping) {}

  /**
   * Returns every set of layers whose programs this machine has, the strongest first; the last is
   * the empty one.
   *
   * @param paths what a worker reads
   * @param environment where {@code PATH} says which programs there are
   */
  public static List<Isolation> strongestFirst(WorkerPaths paths, Map<String, String> environment) {
    List<Installed> installed = new ArrayList<>();
    for (IsolationLayer each : IsolationLayer.values()) {
      each.system()
          .flatMap(layer -> installed(each, layer, paths, environment))
          .ifPresent(installed::add);
    }
    int all = (1 << installed.size()) - 1;
    return IntStream.rangeClosed(0, all).mapToObj(i -> chosen(installed, all - i)).toList();
  }

  private static Optional<Installed> installed(
      IsolationLayer name, SystemLayer layer, WorkerPaths paths, Map<String, String> environment) {
    return find(layer.program(), environment)
        .map(program -> new Wrapping(program, paths, Utf8Locale.of(environment)))
        .map(wrapping -> new Installed(name, layer, wrapping));
  }

  /** Each bit stands for a layer, the highest for the strongest. */
  private static Isolation chosen(List<Installed> installed, int bits) {
    return new Isolation(
        IntStream.range(0, installed.size())
            .filter(i -> (bits >> i & 1) == 1)
            .mapToObj(installed::get)
            .toList());
  }

  /** Returns the layers that a worker has which was started under this. */
  public List<IsolationLayer> layers() {
    return around.stream().map(Installed::name).toList();
  }

  /**
   * Returns the command line that runs the given one under all layers. The limits go on outside of
   * the namespaces: inside there is no {@code prlimit}.
   */
  public List<String> wrap(List<String> command) {
    List<String> wrapped = command;
    for (int i = around.size() - 1; i >= 0; i--) {
      wrapped = around.get(i).layer().wrap(wrapped, around.get(i).wrapping());
    }
    return wrapped;
  }

  private static Optional<Path> find(String program, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .filter(each -> each.startsWith("/"))
        .map(each -> Path.of(each, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
