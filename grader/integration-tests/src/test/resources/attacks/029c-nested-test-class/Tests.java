package foundations.summary_statistics;

final class Tests {}

class SummaryStatisticsTest$Edges {}
