package gradus.report;

/**
 * One file of the submission.
 *
 * @param path its path within the submission
 * @param bytes its size
 * @param sha256 its digest in hexadecimal
 */
public record FileSection(String path, int bytes, String sha256) {}
