package gradus.batch;

import gradus.files.FileName;
import gradus.intake.Delivery;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives each delivery a report of its own. */
final class BatchItems {

  private final Set<String> taken = new HashSet<>();
  private final List<Delivery> deliveries;
  private final Map<FileName, ReportNames> exercises;

  private BatchItems(List<Delivery> deliveries) {
    this.deliveries = deliveries;
    this.exercises =
        deliveries.stream()
            .collect(
                Collectors.groupingBy(
                    Delivery::folder,
                    Collectors.collectingAndThen(
                        Collectors.mapping(BatchItems::exercise, Collectors.toList()),
                        ReportNames::new)));
  }

  /** Returns the deliveries as submissions, in the same order. */
  static List<BatchItem> of(List<Delivery> deliveries) {
    return new BatchItems(deliveries).items();
  }

  private List<BatchItem> items() {
    ReportNames learners = new ReportNames(deliveries.stream().map(Delivery::folder).toList());
    List<BatchItem> items = new ArrayList<>();
    for (Delivery each : deliveries) {
      String folder = learners.of(each.folder());
      String file = Objects.requireNonNull(exercises.get(each.folder())).of(exercise(each));
      items.add(
          new BatchItem(
              each.origin(), each.exercise(), each.handIn(), report(folder, file), each.trouble()));
    }
    return items;
  }

  /** A topic before the exercise's name is no folder of reports. */
  private static FileName exercise(Delivery delivery) {
    String encoded = delivery.exerciseFolder().encoded();
    return new FileName(encoded.substring(encoded.lastIndexOf('/') + 1));
  }

  /** A folder may be called as a platform's learner is. */
  private Path report(String folder, String file) {
    String name = file;
    for (int i = 2; !taken.add((folder + "/" + name).toLowerCase(Locale.ROOT)); i++) {
      name = file + "~" + i;
    }
    return Path.of(folder, name + ".json");
  }
}
