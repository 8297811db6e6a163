package foundations.summary_statistics;

final class Numbers {}
