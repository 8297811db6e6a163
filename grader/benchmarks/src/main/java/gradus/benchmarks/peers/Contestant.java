package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something that grades.
 *
 * @param name what the table calls it
 * @param turn grades the course's reference once, or as often as it says
 */
record Contestant(String name, Turn turn) {

  /** One measurement. */
  interface Turn {

    /**
     * Measures.
     *
     * @param scratch an empty folder
     * @return what one submission took
     */
    Cost cost(Course course, Path scratch) throws IOException, InterruptedException;
  }
}
