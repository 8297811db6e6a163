package gradus.report;

import gradus.model.Points;
import gradus.model.Visibility;

/**
 * One group of tests.
 *
 * @param id the group's id
 * @param title its title
 * @param visibility whether learners see its tests
 * @param earned its points
 * @param possible the points it might have earned
 * @param passed how many of its tests passed
 * @param total how many tests it has
 */
public record GroupSection(
    String id,
    String title,
    Visibility visibility,
    Points earned,
    Points possible,
    int passed,
    int total) {}
