package foundations.summary_statistics;

/** Marks nothing. */
public @interface Test {}
