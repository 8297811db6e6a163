package gradus.debrief;

import java.util.List;

/**
 * What can be learnt from others once a solution is accepted.
 *
 * @param own the learner's solution
 * @param ways the reference, then the other known ways
 * @param difference the patch that turns the learner's solution into the reference
 * @param followUps the questions that an interviewer asks next, as Markdown; empty if none
 */
public record Debrief(Way own, List<Way> ways, String difference, String followUps) {

  public Debrief {
    ways = List.copyOf(ways);
  }
}
