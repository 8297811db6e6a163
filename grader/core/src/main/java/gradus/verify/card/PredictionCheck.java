package gradus.verify.card;

/** Examines a prediction in one respect. */
sealed interface PredictionCheck permits SeparationCheck, WordsCheck, ToldCheck {

  /** Finds what is wrong. */
  void check(Worked worked, Findings findings);
}
