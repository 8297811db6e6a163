package gradus.cli;

import gradus.render.machine.ReportFormat;
import java.nio.file.Path;

/**
 * A report that was asked for.
 *
 * @param format how it is written
 * @param target where it goes: a file, or a folder of many
 */
record WantedReport(ReportFormat format, Path target) {}
