package gradus.process;

import java.time.Duration;
import java.util.stream.Stream;

/** How much processor time a process and everything it started have used. */
final class ProcessorTime {

  private ProcessorTime() {}

  /** Returns what is known; nothing is known of processes that have ended, and on some systems. */
  static Duration of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants())
        .flatMap(each -> each.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }
}
