package gradus.report;

import gradus.model.Visibility;

/**
 * What a test is called, and where it belongs.
 *
 * @param id {@code Class$Nested#method}
 * @param group the id of its group
 * @param title what it checks
 * @param visibility whether learners see it
 */
public record TestName(String id, String group, String title, Visibility visibility) {}
