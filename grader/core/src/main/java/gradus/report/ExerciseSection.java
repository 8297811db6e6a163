package gradus.report;

/**
 * Which exercise was graded.
 *
 * @param id its id, or what was asked for where there is no such exercise
 * @param title its title; empty where it could not be read
 * @param version a digest of what grading depends on; empty where it could not be read
 */
public record ExerciseSection(String id, String title, String version) {}
