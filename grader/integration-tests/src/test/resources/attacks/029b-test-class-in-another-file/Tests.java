package foundations.summary_statistics;

final class Tests {}

final class SummaryStatisticsTest {}
