package gradus.isolation;

import gradus.model.IsolationLayer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A set of operating system layers around a worker, innermost first. */
public final class Isolation {

  private final List<IsolationLayer> layers;
  private final List<Wrapper> wrappers;

  private Isolation(List<IsolationLayer> layers, List<Wrapper> wrappers) {
    this.layers = List.copyOf(layers);
    this.wrappers = List.copyOf(wrappers);
  }

  /**
   * Returns every set of layers whose programs this machine has, the strongest first; the last is
   * the empty one.
   *
   * @param paths what a worker reads
   * @param environment where {@code PATH} says which programs there are
   */
  public static List<Isolation> strongestFirst(WorkerPaths paths, Map<String, String> environment) {
    Path prlimit = find("prlimit", environment);
    Path bwrap = find("bwrap", environment);
    Rlimits rlimits = new Rlimits(prlimit, Path.of("/proc"));
    Namespaces namespaces = new Namespaces(bwrap, paths, Utf8Locale.of(environment));
    List<Isolation> candidates = new ArrayList<>();
    boolean hasPrlimit = !prlimit.toString().isEmpty();
    boolean hasBwrap = !bwrap.toString().isEmpty();
    if (hasPrlimit && hasBwrap) {
      candidates.add(both(rlimits, namespaces));
    }
    if (hasBwrap) {
      candidates.add(new Isolation(List.of(IsolationLayer.NAMESPACES), List.of(namespaces)));
    }
    if (hasPrlimit) {
      candidates.add(new Isolation(List.of(IsolationLayer.RLIMITS), List.of(rlimits)));
    }
    candidates.add(new Isolation(List.of(), List.of()));
    return candidates;
  }

  /** The limits go on outside of the namespaces: inside there is no {@code prlimit}. */
  private static Isolation both(Rlimits rlimits, Namespaces namespaces) {
    return new Isolation(
        List.of(IsolationLayer.RLIMITS, IsolationLayer.NAMESPACES), List.of(namespaces, rlimits));
  }

  /** Returns the layers that a worker has which was started under this. */
  public List<IsolationLayer> layers() {
    return layers;
  }

  /** Returns the command line that runs the given one under all layers. */
  public List<String> wrap(List<String> command) {
    List<String> wrapped = command;
    for (Wrapper each : wrappers) {
      wrapped = each.wrap(wrapped);
    }
    return wrapped;
  }

  private static Path find(String program, Map<String, String> environment) {
    return Stream.of(environment.getOrDefault("PATH", "").split(":"))
        .filter(each -> each.startsWith("/"))
        .map(each -> Path.of(each, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of(""));
  }
}
