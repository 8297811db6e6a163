package foundations.summary_statistics;

I ran out of time, but I would have sorted a copy of the array.
