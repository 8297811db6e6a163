package gradus.cli;

import picocli.CommandLine.Option;

/** What the random cases of a command's grading are made from. */
final class SeedOption {

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What seeded test cases are drawn from; ${DEFAULT-VALUE} by default.")
  private long seed;

  long seed() {
    return seed;
  }
}
