package gradus.statement;

import java.util.List;

/**
 * What an exercise's README.md says.
 *
 * @param task what a learner reads before
 * @param followUps an interviewer's next questions with answers, for afterwards; empty if none
 * @param contract what the tests must hold, sentence by sentence
 */
public record Statement(String task, String followUps, List<Sentence> contract) {

  public Statement {
    contract = List.copyOf(contract);
  }

  /** Takes a README.md apart, in whatever language its headings are. */
  public static Statement of(String readme) {
    int start = Heading.FOLLOW_UPS.find(readme);
    String task = start < 0 ? readme : readme.substring(0, start).stripTrailing() + "\n";
    String followUps = start < 0 ? "" : readme.substring(start);
    return new Statement(Sentence.without(task), followUps, Contract.read(readme));
  }
}
