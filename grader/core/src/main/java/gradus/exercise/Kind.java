package gradus.exercise;

import gradus.json.JsonFields;

/**
 * What sort of exercise it is.
 *
 * @param answers what its answers are
 * @param console whether a learner's code may read standard input, which each test gives
 * @param formative whether it is for practice, so that learners may see all of its tests
 */
public record Kind(Answers answers, boolean console, boolean formative) {

  /** What an exercise is that says nothing of it. */
  public static final Kind USUAL = new Kind(Answers.NUMBERS, false, false);

  static Kind read(JsonFields fields) {
    return new Kind(
        fields.choice("answers", Answers.BY_WORD, USUAL.answers),
        fields.flag("console"),
        fields.flag("formative"));
  }
}
