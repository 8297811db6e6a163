package gradus.report;

import gradus.model.CallRecord;
import gradus.model.Comparison;
import gradus.model.Points;
import gradus.model.TestStatus;
import gradus.model.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One test: what it is, what it earned, how it went.
 *
 * @param id {@code Class$Nested#method}
 * @param group the id of its group
 * @param title what it checks
 * @param visibility whether learners see it
 * @param status how it ended
 * @param earned its points
 * @param possible the points it might have earned
 * @param steps how many steps the learner's code took; negative where nothing counted
 * @param referenceSteps how many the reference takes, where that is less than a third of them, or
 *     more than three times as many; negative elsewhere
 * @param message what was wrong, empty when it passed; null for a hidden test unless revealed
 * @param comparison the numbers behind the message; null where there are none to be shown
 * @param call the last call of the learner's code; null where the test passed, where it is not
 *     known, and for a hidden test unless revealed
 * @param output what the learner's code printed; null for a hidden test unless revealed
 * @param hint what a learner is told of a hidden test that did not pass
 */
public record TestSection(
    String id,
    String group,
    String title,
    Visibility visibility,
    TestStatus status,
    Points earned,
    Points possible,
    long steps,
    long referenceSteps,
    @Nullable String message,
    @Nullable Comparison comparison,
    @Nullable CallRecord call,
    @Nullable String output,
    @Nullable String hint) {}
