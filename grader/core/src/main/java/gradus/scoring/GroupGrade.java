package gradus.scoring;

import gradus.exercise.TestGroup;
import gradus.model.Points;

/**
 * What one group of tests earned.
 *
 * @param group the group
 * @param earned the sum of its tests' points
 * @param passed how many of its tests passed
 * @param total how many tests it has
 */
public record GroupGrade(TestGroup group, Points earned, int passed, int total) {}
