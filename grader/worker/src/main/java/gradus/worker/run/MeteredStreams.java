package gradus.worker.run;

import gradus.testkit.Streams;
import gradus.worker.metering.runtime.Meter;

/** What a learner's code reads and prints, as the meter sees it. */
final class MeteredStreams implements Streams {

  private String before = "";

  @Override
  public void give(String input) {
    before = Meter.printed();
    Meter.give(input);
  }

  @Override
  public String printed() {
    return Meter.printed().substring(before.length());
  }

  @Override
  public void end() {
    Meter.give("");
  }
}
