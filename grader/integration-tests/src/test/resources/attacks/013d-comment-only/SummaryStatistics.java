package foundations.summary_statistics;

// public final class SummaryStatistics {}
