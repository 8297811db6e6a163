package gradus.worker.metering;

import gradus.worker.metering.runtime.MeterReading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The programs of {@code corpus.txt}, which between them use every construct of the language. */
final class Corpus {

  private Corpus() {}

  /** Returns the programs by name. */
  static Map<String, Submission> compile() throws IOException {
    Map<String, Submission> programs = new LinkedHashMap<>();
    String[] sections = text().split("\n?=== ", -1);
    for (int i = 1; i < sections.length; i++) {
      int line = sections[i].indexOf('\n');
      String[] parts = sections[i].substring(line + 1).split("\n--\n", 2);
      programs.put(
          sections[i].substring(0, line),
          Submission.of(parts[0], parts.length > 1 ? parts[1] : ""));
    }
    return programs;
  }

  private static String text() throws IOException {
    try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream("corpus.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Prints steps and result of each program, so that JVMs can be compared. */
  public static void main(String[] arguments) throws IOException {
    System.out.print(report());
  }

  static String report() throws IOException {
    StringBuilder report = new StringBuilder();
    compile()
        .forEach(
            (name, program) -> {
              Submission.Run run = program.meter();
              MeterReading reading = run.reading();
              report.append(name).append(' ').append(reading.steps()).append(' ');
              report.append(reading.exhaustion()).append(' ');
              report.append(run.thrown() == null ? run.result() : run.thrown()).append(' ');
              report.append(reading.output().replace('\n', '~')).append('\n');
            });
    return report.toString();
  }
}
