package gradus.isolation;

import java.util.List;
import java.util.Set;

/** A layer that a program of the operating system puts around a worker. */
public interface SystemLayer {

  /** Returns the name of the program. */
  String program();

  /** Returns what to do on a machine where the layer does not hold. */
  String remedy();

  /** Returns the deeds of the worker's probe that it has to refuse, all of them. */
  Set<String> refuses();

  /** Returns a command line that runs the given one under the layer. */
  List<String> wrap(List<String> command, Wrapping wrapping);
}
