package gradus.exercise;

import gradus.protocol.DeclaredTest;

/**
 * A declared test and the group for which it earns points.
 *
 * @param test the test
 * @param group its group
 */
public record PlannedTest(DeclaredTest test, TestGroup group) {}
