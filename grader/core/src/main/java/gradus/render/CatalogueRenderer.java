package gradus.render;

import gradus.course.Course;
import gradus.course.CourseExercise;
import gradus.exercise.ExerciseSummary;
import gradus.exercise.Metadata;
import gradus.json.PrettyJson;
import gradus.workspace.Progress;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the list of exercises, by topic and difficulty. */
public final class CatalogueRenderer {

  private static final Comparator<ExerciseSummary> BY_TOPIC_AND_DIFFICULTY =
      Comparator.comparing((ExerciseSummary each) -> each.id().topic())
          .thenComparing(each -> each.metadata().difficulty())
          .thenComparing(each -> each.id().name());

  private static final DateTimeFormatter DEADLINE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

  private final int columns;
  private final Progress progress;
  private final @Nullable Course course;

  /**
   * @param columns how wide the terminal is
   * @param progress what a learner has solved
   * @param course the course that the exercises are of; null where they are of none
   */
  public CatalogueRenderer(int columns, Progress progress, @Nullable Course course) {
    this.columns = columns;
    this.progress = progress;
    this.course = course;
  }

  /**
   * Returns the list for people: a heading a topic, a line an exercise; of a course, its title
   * before and what it does not hand out after them.
   */
  public String toText(List<ExerciseSummary> summaries) {
    if (course == null) {
      return listed(summaries.stream().sorted(BY_TOPIC_AND_DIFFICULTY).toList());
    }
    List<ExerciseSummary> others =
        summaries.stream().filter(each -> course.exercise(each.id()).isEmpty()).toList();
    String rest =
        others.isEmpty()
            ? ""
            : "\nnot handed out by course.json: "
                + Sanitizer.clean(
                    others.stream()
                        .map(each -> each.id().toString())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                + "\n";
    return Sanitizer.clean(course.title()) + "\n\n" + listed(handedOut(summaries, course)) + rest;
  }

  private static List<ExerciseSummary> handedOut(List<ExerciseSummary> summaries, Course course) {
    return course.exercises().stream()
        .flatMap(each -> summaries.stream().filter(other -> other.id().equals(each.id())))
        .toList();
  }

  private String listed(List<ExerciseSummary> summaries) {
    int width = summaries.stream().mapToInt(each -> each.id().name().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    String topic = "";
    for (ExerciseSummary each : summaries) {
      if (!each.id().topic().equals(topic)) {
        text.append(topic.isEmpty() ? "" : "\n")
            .append(Sanitizer.clean(each.id().topic()))
            .append('\n');
        topic = each.id().topic();
      }
      text.append(line(each, width));
    }
    return text.toString();
  }

  private String line(ExerciseSummary summary, int width) {
    Metadata metadata = summary.metadata();
    String name = summary.id().name();
    String start =
        "%s %s%s  %-6s  %3d min  %s"
            .formatted(
                mark(summary),
                Sanitizer.clean(name),
                " ".repeat(width - name.length()),
                metadata.difficulty().word(),
                metadata.minutes(),
                deadline(summary));
    int margin = Style.strip(start).length();
    return start + clipped(Sanitizer.clean(metadata.title()), columns - margin) + "\n";
  }

  /** A column only where some exercise has one. */
  private String deadline(ExerciseSummary summary) {
    if (course == null || course.exercises().stream().allMatch(each -> each.deadline() == null)) {
      return "";
    }
    String shown =
        course
            .exercise(summary.id())
            .map(CourseExercise::deadline)
            .map(DEADLINE::format)
            .orElse("no deadline");
    return "%-23s  ".formatted(shown);
  }

  private static String clipped(String text, int most) {
    return text.length() <= most ? text : text.substring(0, Math.max(0, most - 1)) + "…";
  }

  /** What is solved has an x, what was begun a dot. */
  private String mark(ExerciseSummary summary) {
    return switch (progress.of(summary.id())) {
      case NEW -> " ";
      case STARTED -> ".";
      case SOLVED -> Style.GOOD.of("x");
    };
  }

  /** Returns the list for programs: an array of objects. */
  public String toJson(List<ExerciseSummary> summaries) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = PrettyJson.writeTo(text)) {
      json.writeStartArray();
      summaries.stream().sorted(BY_TOPIC_AND_DIFFICULTY).forEach(each -> write(json, each));
      json.writeEndArray();
    }
    return text + "\n";
  }

  private void write(JsonGenerator json, ExerciseSummary summary) {
    Metadata metadata = summary.metadata();
    json.writeStartObject();
    json.writeStringProperty("id", summary.id().name());
    json.writeStringProperty("topic", summary.id().topic());
    json.writeStringProperty("title", metadata.title());
    json.writeStringProperty("summary", metadata.summary());
    json.writeStringProperty("difficulty", metadata.difficulty().word());
    json.writeNumberProperty("minutes", metadata.minutes());
    json.writeStringProperty("state", progress.of(summary.id()).name().toLowerCase(Locale.ROOT));
    if (course != null) {
      course.exercise(summary.id()).ifPresent(each -> write(json, each));
    }
    writeStrings(json, "prerequisites", metadata.prerequisites());
    writeStrings(json, "questions", metadata.questions());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CourseExercise exercise) {
    OffsetDateTime deadline = exercise.deadline();
    if (deadline != null) {
      json.writeStringProperty("deadline", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(deadline));
    }
    json.writeNumberProperty("weight", exercise.weight());
  }

  private static void writeStrings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }
}
