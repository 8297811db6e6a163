package gradus.batch;

import java.nio.file.Path;

/**
 * One submission of many.
 *
 * @param learner the name of the learner's folder
 * @param exercise what the submission is for, as it was named; empty where the learner's folder
 *     does not say
 * @param path the submission's folder
 * @param report where its report goes, in the folder of all reports
 * @param trouble why it cannot be read; empty where nothing is known against it
 */
public record BatchItem(String learner, String exercise, Path path, Path report, String trouble) {}
