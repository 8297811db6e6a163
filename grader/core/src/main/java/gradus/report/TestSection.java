package gradus.report;

import gradus.model.Points;
import gradus.model.TestStatus;
import org.jspecify.annotations.Nullable;

/**
 * One test: what it is, what it earned, how it went.
 *
 * @param name what it is
 * @param status how it ended
 * @param earned its points
 * @param possible the points it might have earned
 * @param steps how many steps the learner's code took; negative where nothing counted
 * @param detail what came out; absent for a hidden test unless revealed
 * @param hint what a learner is told of a hidden test that did not pass
 */
public record TestSection(
    TestName name,
    TestStatus status,
    Points earned,
    Points possible,
    long steps,
    @Nullable TestDetail detail,
    @Nullable String hint) {}
