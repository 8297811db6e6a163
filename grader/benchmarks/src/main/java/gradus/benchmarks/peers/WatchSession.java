package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Saves a file again and again while {@code ./gradus watch} looks on. */
final class WatchSession {

  private static final Pattern GRADED = Pattern.compile("Graded in (\\d+) ms");
  private static final int SAVES = 40;
  private static final double MILLIS_PER_SECOND = 1000;

  private WatchSession() {}

  /** Returns how long it took from a noticed save to the grade, once all is warm. */
  static Cost cost(Course course, Path scratch) throws IOException, InterruptedException {
    List<Path> files = new ArrayList<>();
    for (Path each : course.solution()) {
      files.add(Files.copy(each, scratch.resolve(each.getFileName())));
    }
    Process watch =
        new ProcessBuilder("./gradus", "watch", course.name(), scratch.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      return Cost.ofWall(Table.median(saveAgainAndAgain(watch, files.get(0))));
    } finally {
      watch.destroy();
      watch.waitFor();
    }
  }

  private static List<Double> saveAgainAndAgain(Process watch, Path file) throws IOException {
    String text = Files.readString(file);
    List<Double> seconds = new ArrayList<>();
    var lines = watch.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher graded = GRADED.matcher(line);
      if (!graded.find()) {
        continue;
      }
      seconds.add(Integer.parseInt(graded.group(1)) / MILLIS_PER_SECOND);
      if (seconds.size() > SAVES) {
        return seconds.subList(SAVES / 2, SAVES);
      }
      Files.writeString(file, text + "// " + seconds.size() + "\n");
    }
    throw new IllegalStateException("./gradus watch has ended");
  }
}
