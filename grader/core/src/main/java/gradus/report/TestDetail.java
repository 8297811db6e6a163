package gradus.report;

import gradus.model.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a test.
 *
 * @param message what was wrong; empty when it passed
 * @param comparison the numbers behind the message
 * @param output what the learner's code printed
 */
public record TestDetail(String message, @Nullable Comparison comparison, String output) {}
