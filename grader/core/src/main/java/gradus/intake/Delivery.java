package gradus.intake;

import gradus.files.FileName;
import gradus.submission.HandIn;

/**
 * One submission of a download.
 *
 * @param origin whose it is
 * @param folder what its learner's reports are called after
 * @param exercise what it is for, as it was named; empty where nothing says so
 * @param exerciseFolder what its report is called after
 * @param handIn what was handed in
 * @param trouble why it cannot be read; empty where nothing is known against it
 */
public record Delivery(
    Origin origin,
    FileName folder,
    String exercise,
    FileName exerciseFolder,
    HandIn handIn,
    String trouble) {}
