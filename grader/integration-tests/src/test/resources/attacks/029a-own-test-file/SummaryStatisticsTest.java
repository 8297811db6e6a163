package foundations.summary_statistics;

/** Tests nothing. */
final class SummaryStatisticsTest {}
