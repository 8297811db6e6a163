package gradus.hunt;

import java.util.List;
import java.util.Set;

/**
 * Some lines of code with a bug, and what it may be.
 *
 * @param mistake the mistake, such as {@code trees/random_forest/wrong_answer/no_bootstrap}
 * @param file the file that the lines are from
 * @param regions the lines, in one or more pieces; they are numbered from 1 through all pieces
 * @param bugs the numbers of the lines that are wrong
 * @param titles what may be wrong
 * @param answer which of them is
 * @param hint what a learner who makes the mistake is told
 */
public record BugHunt(
    String mistake,
    String file,
    List<List<String>> regions,
    Set<Integer> bugs,
    List<String> titles,
    String answer,
    String hint) {

  public BugHunt {
    regions = regions.stream().map(List::copyOf).toList();
    bugs = Set.copyOf(bugs);
    titles = List.copyOf(titles);
  }

  /** Returns how many lines there are. */
  public int lines() {
    return regions.stream().mapToInt(List::size).sum();
  }
}
