package gradus.patch;

/**
 * Something that a patch's author has to put right.
 *
 * @param line the line of the patch, from 1; 0 for the patch as a whole
 * @param message one sentence
 */
public record PatchProblem(int line, String message) {}
