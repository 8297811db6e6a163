package gradus.exercise;

/**
 * An exercise in a list.
 *
 * @param id which exercise
 * @param metadata what it says about itself
 */
public record ExerciseSummary(ExerciseId id, Metadata metadata) {}
