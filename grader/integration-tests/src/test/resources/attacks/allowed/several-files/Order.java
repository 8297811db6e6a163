package foundations.summary_statistics;

/** An order. */
enum Order {
  UP,
  DOWN
}
