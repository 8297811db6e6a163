package foundations.summary_statistics;

/** Shows nothing. */
final class SummaryStatisticsExamples {}
