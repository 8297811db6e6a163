package gradus.isolation;

import java.util.List;

/** Puts a command line inside another one. */
interface Wrapper {

  /** Returns a command line that runs the given one under a layer. */
  List<String> wrap(List<String> command);
}
