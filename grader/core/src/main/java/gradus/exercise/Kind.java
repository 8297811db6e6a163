package gradus.exercise;

import gradus.json.JsonFields;

/**
 * What sort of exercise it is.
 *
 * @param answers what its answers are
 * @param console whether a learner's code may read standard input, which each test gives
 * @param formative whether it is for practice, so that learners may see all of its tests
 * @param submission what learners hand in
 */
public record Kind(Answers answers, boolean console, boolean formative, Handed submission) {

  /** What an exercise is that says nothing of it. */
  public static final Kind USUAL = new Kind(Answers.NUMBERS, false, false);

  /** Returns whether learners hand in tests, not code. */
  public boolean ofTests() {
    return submission == Handed.TESTS;
  }

  /** Returns whether its tests look at what is printed, so that none of it may be missing. */
  public boolean isAboutOutput() {
    return console || answers == Answers.TEXT;
  }

  /** Makes one whose learners hand in code. */
  public Kind(Answers answers, boolean console, boolean formative) {
    this(answers, console, formative, Handed.CODE);
  }

  static Kind read(JsonFields fields) {
    return new Kind(
        fields.choice("answers", Answers.BY_WORD, USUAL.answers),
        fields.flag("console"),
        fields.flag("formative"),
        fields.choice("submission", Handed.BY_WORD, USUAL.submission));
  }
}
